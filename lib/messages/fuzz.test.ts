import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { faultSchema } from '../faults/schema.ts';
import { mutated } from '../mutated.fixture.ts';
import type { Sender } from './answer.ts';
import { answer } from './answer.ts';
import type { Handlers, Name, OwnPage } from './contract.ts';
import { inputs, senders } from './contract.ts';
import { handlersThat } from './handlers.fixture.ts';
import { names, samples, unknownNames } from './samples.fixture.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const origin = `chrome-extension://${id}`;
const self = { id, origin };

const secret = 'skey_test_5xyz7vwd1nf9f2opq3r';

type Act = { name: PropertyKey; input: unknown };

/** Handlers that note by which name they were reached, whatever that name is, and with what; and then fail. */
const noting = () => {
  const acts: Act[] = [];
  let name: PropertyKey = '';
  const { handlers } = handlersThat((input) => {
    acts.push({ name, input });
    return Promise.reject(new Error(secret));
  });
  const reach = {
    get: (target: Handlers, reached: PropertyKey): unknown => Reflect.get(target, (name = reached)),
  };
  return { acts, handlers: new Proxy(handlers, reach) };
};

const pages = [...new Set(Object.values(senders).flat())];

type From = { sender: Sender; page?: OwnPage };

const own = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.constantFrom('', '?8D7B9C06', '#top', '?a#b', '?'),
    fc.constantFrom(0, undefined),
  )
  .map(([page, more, frameId]): From => ({
    page,
    sender: { id, url: `${origin}/${page}.html${more}`, frameId },
  }));

/** Our page in a frame, under another extension's id, or under an address that is only like ours. */
const disguises = fc.constantFrom<(url: string) => Sender>(
  (url) => ({ id, url, frameId: 1 }),
  (url) => ({ id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url }),
  (url) => ({ url }),
  () => ({ id }),
  (url) => ({ id, url: `${url}/` }),
  (url) => ({ id, url: `${url}.evil` }),
  (url) => ({ id, url: `blob:${url}` }),
  (url) => ({ id, url: ` ${url}` }),
  (url) => ({ id, url: url.toUpperCase() }),
  (url) => ({ id, url: url.replace('chrome-extension', 'moz-extension') }),
  (url) => ({ id, url: url.replace('chrome-extension', 'https') }),
  (url) => ({ id, url: url.replace(id, `${id}.evil`) }),
  (url) => ({ id, url: url.replace(id, `${id}@evil`) }),
  (url) => ({ id, url: url.replace('.html', '%2ehtml') }),
  (url) => ({ id, url: url.replace(`${id}/`, `${id}//`) }),
  (url) => ({ id, url: `https://shop.example/?${url}` }),
  () => ({ id, url: 'about:blank' }),
);
const disguised = fc
  .tuple(fc.constantFrom(...pages), disguises)
  .map(([page, disguise]): From => ({ sender: disguise(`${origin}/${page}.html`) }));
const stranger = fc
  .record(
    { id: fc.constantFrom(id, 'other'), url: fc.oneof(fc.webUrl(), fc.string()), frameId: fc.nat(3) },
    { requiredKeys: [] },
  )
  .map((sender): From => ({ sender }));
const from = fc.oneof({ weight: 6, arbitrary: own }, { weight: 3, arbitrary: disguised }, stranger);

/** All that can be cloned from one side of the border to the other. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
  withBoxedValues: true,
});
const rows = names.map((name) => ({ name, input: samples[name] }));
const aName = fc.constantFrom<string>(...names);
const anInput = fc.constantFrom(...Object.values(samples));
const message = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...rows) },
  { weight: 4, arbitrary: mutated(rows, anything) },
  { weight: 2, arbitrary: fc.record({ name: aName, input: fc.oneof(anInput, anything) }) },
  { weight: 2, arbitrary: fc.record({ name: fc.constantFrom(...unknownNames), input: anInput }) },
  {
    weight: 1,
    arbitrary: fc.record({ name: aName, input: anInput, ['__proto__']: anything, tabId: anything }),
  },
  { weight: 1, arbitrary: fc.record({ name: anything, input: anything }) },
  { weight: 1, arbitrary: anything },
);

const isName = (name: PropertyKey): name is Name => names.some((known) => known === name);

/** Whether the contract lets this page ask so, by its own tables and nothing of `answer`. */
const isAllowed = ({ name, input }: Act, page: OwnPage | undefined): boolean => {
  if (!isName(name) || page === undefined || !senders[name].includes(page)) return false;
  const accepted = inputs[name].safeParse(input);
  return accepted.success && isDeepStrictEqual(accepted.data, input);
};

test('of 20,000 odd messages, none is acted on but those of the contract, and all are answered', async () => {
  const acted = new Set<PropertyKey>();
  const reply = fc.asyncProperty(message, from, async (sent, { sender, page }) => {
    const { acts, handlers } = noting();
    const replied = await answer(sent, sender, { self, handlers });
    const fault = replied.ok ? expect.fail('answered well') : faultSchema.parse(replied.fault);
    expect(fault).toEqual({ kind: acts.length === 0 ? 'forbidden' : 'internal' });
    expect(acts.length).toBeLessThan(2);
    expect(acts.filter((act) => !isAllowed(act, page))).toEqual([]);
    for (const { name } of acts) acted.add(name);
  });
  await fc.assert(reply, { seed: 20190529, numRuns: 20_000 });
  expect(acted).toEqual(new Set(names));
});
