import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { latte } from '../links/link.fixture.ts';
import type { Link } from '../links/link.ts';
import { createLinksApi } from '../omise/links-api.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import type { FaultName } from '../sandbox/faults.ts';
import { withFaults } from '../sandbox/faults.ts';
import { sandboxKey } from '../sandbox/keys.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { memoryStore } from '../sandbox/store.ts';
import type { Made } from './adopt.ts';
import type { Payment } from './record.ts';
import { nothingWaited, watchSchema } from './record.ts';
import { createWatch } from './watch.ts';
import { dice, hour, minute, second, sentAs, started } from './world.fixture.ts';

/** Two that can be paid once, of which one ends after an hour, and two that can be paid again and again. */
const kinds = [
  { multiple: false },
  { multiple: false, validHours: 1 },
  { multiple: true },
  { multiple: true, validHours: 24 },
] as const;

type Step =
  | { do: 'pay' | 'decline' | 'retire'; which: number }
  /** What goes wrong with the next request to Omise. */
  | { do: 'break'; fault: FaultName }
  /** Something wakes a worker: the alarm, a page, the sandbox's payer. */
  | { do: 'check' | 'observe' | 'glance' }
  /** The worker is stopped after so many steps of what it does; what it writes then is lost, or just there. */
  | { do: 'stop'; after: number; isWritten: boolean }
  | { do: 'pass'; seconds: number };

const which = fc.nat(kinds.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pay'), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('decline', 'retire'), which }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('check', 'observe', 'glance') }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('stop'), after: fc.nat(8), isWritten: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('pass'), seconds: fc.constantFrom(1, 31, 130, 1000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('break'),
      fault: fc.constantFrom('refused', 'lost', 'rateLimited', 'error', 'unavailable', 'html', 'cut'),
    }),
  },
);

const never = <Value>() => new Promise<Value>(() => undefined);

const breathe = () => new Promise((resolve) => void setImmediate(resolve));

const codeOf = ({ paymentUri }: Link): string => new URL(paymentUri).pathname.slice(1);

/** What a browser shows: the same id again replaces what it showed before. */
const idOf = ({ accountId, linkId, times }: Payment) => `${accountId} ${linkId} ${times}`;

/** One Omise, one storage, and one worker after the other, each of which may be stopped at any await. */
const openWorld = async () => {
  const clock = { now: started };
  const { fetch: serve, payer } = createSandbox({
    store: memoryStore(),
    now: () => clock.now,
    payerUri: (code) => `https://link.omise.co/${code}`,
  });
  const truth = createLinksApi({ fetch: serve, key: sandboxKey });
  const area = memoryArea();
  const faults: FaultName[] = [];
  const shown = new Map<string, Payment>();
  let workers = 0;
  /** Of the worker that runs, so many awaits are left. */
  let left = Infinity;
  let isLastWritten = false;

  const startWorker = () => {
    workers += 1;
    left = Infinity;
    const mine = workers;
    /** Whatever the browser does for a worker; one that is stopped hears no more of it. */
    const edge = async <Value>(work: () => Promise<Value>, isWrite = false): Promise<Value> => {
      if (mine !== workers) return never();
      if (left <= 0 && !(isWrite && isLastWritten)) return never();
      left -= 1;
      const value = await work();
      return mine === workers && left >= 0 ? value : never();
    };
    const broken = withFaults(serve, () => {
      const fault = faults.shift();
      return fault && { fault };
    });
    const api = createLinksApi({ fetch: (request) => edge(() => broken(request)), key: sandboxKey });
    return createWatch({
      kept: stored('watch', {
        area: {
          get: (key) => edge(() => area.get(key)),
          set: (values) => edge(() => area.set(values), true),
          remove: (key) => edge(() => area.remove(key), true),
        },
        schema: watchSchema,
        fallback: nothingWaited,
      }),
      apiOf: async () => ({ ok: true, value: api }),
      now: () => clock.now,
      random: dice(mine),
      arm: () => undefined,
      announce: () => undefined,
      notify: (payment) => edge(async () => void shown.set(idOf(payment), payment), true),
    });
  };

  const made: Made[] = [];
  for (const { multiple, ...validity } of kinds) {
    const answer = await truth.create({ ...latte, multiple });
    if (!answer.ok) throw new Error(answer.fault.kind);
    const sent = sentAs(`draft-${made.length}`, { draft: { ...latte, multiple }, ...validity });
    made.push({ sent, link: answer.value, startedAt: clock.now });
  }
  const linkAt = (at: number): Link => made[at]?.link ?? expect.fail('no such link');

  let watch = startWorker();
  const { accountId } = sentAs('');
  const begin = async () => {
    watch = startWorker();
    // The outbox has what was made until it was shown: it tells it to every worker.
    await watch.adopt(async () => made);
    await watch.begin();
  };

  let late = await truth.list();
  /** What a page was told the time before: it was long on its way. */
  const observe = async () => {
    const page = late;
    late = await truth.list();
    if (page.ok) await watch.observe(accountId, page.value.rows);
  };

  const run = async (taken: Step): Promise<void> => {
    if (taken.do === 'pay') await payer.pay(codeOf(linkAt(taken.which)));
    if (taken.do === 'decline') await payer.decline(codeOf(linkAt(taken.which)));
    if (taken.do === 'break') faults.push(taken.fault);
    if (taken.do === 'pass') clock.now += taken.seconds * second;
    if (taken.do === 'check') void watch.check();
    if (taken.do === 'glance') void watch.glance(accountId);
    if (taken.do === 'observe') void observe();
    if (taken.do === 'retire') void watch.retire(accountId, linkAt(taken.which).id);
    if (taken.do === 'stop') {
      left = taken.after;
      isLastWritten = taken.isWritten;
      void watch.glance(accountId);
      for (let turns = 0; turns < 4; turns += 1) await breathe();
      void begin();
    }
    await breathe();
  };

  /** All is well, and time goes by until everything is known. */
  const calmDown = async () => {
    faults.length = 0;
    for (let looks = 0; looks < 4; looks += 1) {
      clock.now += hour + 10 * minute;
      await begin();
      await watch.check();
    }
  };

  /** What was paid in truth, link by link. */
  const paid = async () => {
    const times = new Map<string, number>();
    for (const { link } of made) {
      const page = await truth.charges(link.id, { limit: 100 });
      const rows = page.ok ? page.value.rows : [];
      const isPaid = rows.filter((row) => row.kind === 'charge' && row.charge.status === 'successful');
      times.set(link.id, isPaid.length);
    }
    return times;
  };
  return { run, begin, calmDown, paid, made, truth, shown, count: () => watch.newlyPaid() };
};

test('each payment is told once, and each link ends when it should, whenever the worker is stopped', async () => {
  let stops = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
      const world = await openWorld();
      await world.begin();
      for (const each of steps) await world.run(each);
      stops += steps.filter((each) => each.do === 'stop').length;
      await world.calmDown();
      const paid = await world.paid();
      const total = [...paid.values()].reduce((sum, times) => sum + times, 0);
      // The badge counts every payment once, and the last notification of each link tells all of them.
      expect(await world.count()).toBe(total);
      for (const [linkId, times] of paid) {
        const told = [...world.shown.values()].filter((payment) => payment.linkId === linkId);
        expect(told.length).toBeLessThanOrEqual(times);
        expect(Math.max(0, ...told.map((payment) => payment.times))).toBe(times);
      }
      // Nobody's payment was deleted: a single-use link that was paid is there still.
      for (const { link } of world.made.filter((each) => !each.link.multiple)) {
        const found = await world.truth.retrieve(link.id);
        const isDeleted = found.ok && found.value.row.kind === 'link' && found.value.row.link.deleted;
        expect(isDeleted && paid.get(link.id) === 1).toBe(false);
      }
    }),
    { seed: 20261123, numRuns: 60 },
  );
  expect(stops).toBeGreaterThanOrEqual(200);
});
