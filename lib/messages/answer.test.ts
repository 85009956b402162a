import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ok } from '../faults/fault.ts';
import { faultSchema } from '../faults/schema.ts';
import { latte, latteForm } from '../links/link.fixture.ts';
import type { Sender } from './answer.ts';
import { answer } from './answer.ts';
import { inputs } from './contract.ts';
import type { Handlers } from './contract.ts';
import { handlersThat } from './handlers.fixture.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const origin = `chrome-extension://${id}`;
const self = { id, origin };
const popup: Sender = { id, url: `${origin}/popup.html` };
const options: Sender = { id, url: `${origin}/options.html` };

const secret = 'skey_test_5xyz7vwd1nf9f2opq3r';
const broken = () => handlersThat(() => Promise.reject(new Error(`cannot write ${secret}`)));
const forbidden = { ok: false, fault: { kind: 'forbidden' } };

const save = { name: 'saveDraft', input: { draftId: 'draft-1', form: latteForm } };

/** The reply, and whether anything was done for it. */
const send = async (message: unknown, sender: Sender) => {
  const { spy, handlers } = broken();
  const reply = await answer(message, sender, { self, handlers });
  return { reply, acted: spy.mock.calls.length > 0 };
};

const saving = (saveDraft: Handlers['saveDraft'], message: unknown = save) =>
  answer(message, popup, { self, handlers: { ...broken().handlers, saveDraft } });

describe('a good message', () => {
  test('is handled, and the reply is the handler’s own', async () => {
    expect(await saving(async () => ok(null))).toEqual({ ok: true, value: null });
  });

  test('may come from a page with a query or a fragment', async () => {
    const sender = { id, url: `${origin}/popup.html?window=1#top` };
    expect(await send(save, sender)).toMatchObject({ acted: true });
  });

  test('may come from the side panel what may come from the popup', async () => {
    expect(await send(save, { id, url: `${origin}/sidepanel.html` })).toMatchObject({ acted: true });
    const settings = { name: 'getSettings', input: null };
    expect(await send(settings, { id, url: `${origin}/sidepanel.html` })).toMatchObject({ acted: false });
  });

  test('loses what the contract does not know before it is handled', async () => {
    const saveDraft = vi.fn<Handlers['saveDraft']>(async () => ok(null));
    await saving(saveDraft, { ...save, input: { ...save.input, admin: true }, tabId: 1 });
    expect(saveDraft).toHaveBeenCalledExactlyOnceWith(save.input);
  });

  test('of Firefox comes from an address that does not hold the id', async () => {
    const firefox = { id: 'quick-links@example', origin: 'moz-extension://6a1f0c4e-0000-4000-8000-1' };
    const sender = { id: firefox.id, url: `${firefox.origin}/popup.html` };
    const { spy, handlers } = broken();
    await answer(save, sender, { self: firefox, handlers });
    expect(spy).toHaveBeenCalledOnce();
  });
});

describe('a message is forbidden, and nothing acts, if its sender', () => {
  test.each<[string, Sender]>([
    ['is another extension', { ...popup, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['has no id', { url: `${origin}/popup.html` }],
    ['has no address', { id }],
    ['says nothing of itself', {}],
    ['is a content script on a web page', { id, url: 'https://shop.example/' }],
    ['is a web page of our page’s name', { id, url: 'https://shop.example/popup.html' }],
    ['is a web page that quotes us', { id, url: `https://shop.example/?${origin}/popup.html` }],
    ['is another page of ours', options],
    ['is a page of ours that we do not have', { id, url: `${origin}/admin.html` }],
    ['only begins like us', { id, url: `${origin}.evil/popup.html` }],
    ['names us as its user', { id, url: `${origin}@evil/popup.html` }],
    ['is below our page', { id, url: `${origin}/popup.html/../x` }],
    ['climbs', { id, url: `${origin}/x/../popup.html` }],
    ['is a longer name', { id, url: `${origin}/popup.html.evil` }],
    ['is written otherwise', { id, url: `${origin}/POPUP.html` }],
    ['is our origin alone', { id, url: origin }],
  ])('%s', async (_, sender) => {
    expect(await send(save, sender)).toEqual({ reply: forbidden, acted: false });
  });
});

test.each(['saveKey', 'removeKey', 'getAccount', 'pay'])('the popup may not send %s', async (name) => {
  const input = name === 'saveKey' ? { key: secret } : null;
  expect(await send({ name, input }, popup)).toEqual({ reply: forbidden, acted: false });
});

describe('a message is forbidden, and nothing acts, if its name is', () => {
  test.each(['', 'eval', 'SaveDraft', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 1, null])(
    '%j',
    async (name) => {
      expect(await send({ name, input: null }, popup)).toEqual({ reply: forbidden, acted: false });
    },
  );
});

describe('a message is forbidden, and nothing acts, if it is', () => {
  test.for([undefined, null, 'saveDraft', 1, [], ['saveDraft'], {}, { input: null }, { name: 'saveDraft' }])(
    '%j',
    async (message) => {
      expect(await send(message, popup)).toEqual({ reply: forbidden, acted: false });
    },
  );

  test.each([
    ['a draft without an id', 'saveDraft', { form: latteForm }],
    ['a link for nothing', 'createLink', { draftId: '1', accountId: 'a', draft: { ...latte, amount: 0 } }],
    [
      'a wait for nothing',
      'awaitLink',
      { draftId: '1', accountId: 'sandbox', draft: { ...latte, amount: 0 } },
    ],
    ['an opening with an input', 'openPopup', { force: true }],
    ['an end without its draft', 'attemptShown', { draftId: '1' }],
  ])('%s', async (_, name, input) => {
    expect(await send({ name, input }, popup)).toEqual({ reply: forbidden, acted: false });
  });
});

describe('a handler that fails', () => {
  const internal = { ok: false, fault: { kind: 'internal' } };

  test('is an internal fault without its text, which could quote a key', async () => {
    expect(await send(save, popup)).toEqual({ reply: internal, acted: true });
  });

  test('is one even if it throws at once, and no error', async () => {
    const saveDraft = vi.fn<Handlers['saveDraft']>().mockThrow(secret);
    expect(await saving(saveDraft)).toEqual(internal);
  });
});

const inputLike = fc.constantFrom(null, { key: secret }, { code: 'x' }, { draftId: 'x' }, save.input);
const plausible = fc.record({
  name: fc.constantFrom<unknown>(...Object.keys(inputs), '__proto__', 'toString', 'valueOf', 0),
  input: fc.oneof(inputLike, inputLike, fc.anything()),
  extra: fc.anything(),
});
const ourPage = fc
  .constantFrom('popup', 'options', 'pay')
  .map((page) => ({ id, url: `${origin}/${page}.html` }));
const stranger = fc.record({
  id: fc.constantFrom(id, undefined, 'other'),
  url: fc.option(fc.webUrl(), { nil: undefined }),
});

test('whatever is sent is answered with a fault of the closed set, and never with a throw', async () => {
  const { spy, handlers } = broken();
  const message = fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true }), plausible, plausible);
  const replies = fc.asyncProperty(message, fc.oneof(ourPage, ourPage, stranger), async (sent, sender) => {
    const reply = await answer(sent, sender, { self, handlers });
    expect(reply.ok ? reply : faultSchema.parse(reply.fault)).toMatchObject({
      kind: expect.stringMatching(/^(?:forbidden|internal)$/),
    });
    expect(JSON.stringify(reply)).not.toContain(secret);
  });
  await fc.assert(replies, { seed: 20190529, numRuns: 2000 });
  expect(spy).toHaveBeenCalled();
});
