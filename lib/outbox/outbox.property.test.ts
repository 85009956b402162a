import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Result } from '../faults/fault.ts';
import type { Sent } from '../links/attempt.ts';
import type { Link } from '../links/link.ts';
import { latte } from '../links/link.fixture.ts';
import { createLinksApi } from '../omise/links-api.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import type { FaultName } from '../sandbox/faults.ts';
import { withFaults } from '../sandbox/faults.ts';
import { sandboxKey } from '../sandbox/keys.ts';
import { keyOf } from './entry.ts';
import { keepIn, openOmise, started } from './outbox.fixture.ts';
import { createOutbox } from './outbox.ts';

const one = { draftId: 'one', accountId: 'test/one', draft: latte };
/** Three ask for the same in one account, one of them in the other too; one Omise refuses. */
const drafts: readonly Sent[] = [
  one,
  { ...one, draftId: 'two' },
  { ...one, draftId: 'three' },
  { ...one, draft: { ...latte, title: 'Iced Latte' } },
  { ...one, accountId: 'test/two' },
  { ...one, draftId: 'four', accountId: 'test/two', draft: { ...latte, amount: 1 } },
];

/** `which`: of the drafts, or of all that waits for its turn. */
type Step =
  /** Whether it is written down, and the call on its way, before anything else is done. */
  | { do: 'create'; which: number; fault: FaultName | undefined; isQuick: boolean }
  | { do: 'endOf' | 'markShown' | 'turn'; which: number }
  /** As `endOf`, while the calls that make links stay on their way. */
  | { do: 'look'; which: number }
  | { do: 'settleAll' | 'hurry' }
  /** Whether what is on its way to the storage, and to Omise, gets there. */
  | { do: 'stop'; isWritten: boolean; isSent: boolean }
  | { do: 'pass'; seconds: number };

const which = fc.nat(drafts.length - 1);
const fault = fc.option(
  fc.constantFrom('refused', 'lost', 'rateLimited', 'error', 'unavailable', 'html', 'cut'),
  { nil: undefined, freq: 3 },
);
const create = fc.record({ do: fc.constant('create'), which, fault, isQuick: fc.boolean() });
const page = fc.record({ do: fc.constantFrom('endOf', 'markShown', 'look'), which });
const event = fc.record({ do: fc.constantFrom('settleAll', 'hurry') });
const stop = fc.record({ do: fc.constant('stop'), isWritten: fc.boolean(), isSent: fc.boolean() });
const pass = fc.record({ do: fc.constant('pass'), seconds: fc.constantFrom(1, 6, 20, 70) });
const turn = fc.record({ do: fc.constant('turn'), which });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: create },
  { weight: 5, arbitrary: page },
  { weight: 2, arbitrary: event },
  { weight: 2, arbitrary: stop },
  { weight: 3, arbitrary: pass },
  { weight: 12, arbitrary: turn },
);

/** Lets everything run until it waits for its turn. */
const breathe = async () => {
  for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => void setImmediate(resolve));
};

const never = <Value>() => new Promise<Value>(() => undefined);

type Waiting = { kind: 'storage' | 'get' | 'post' | 'posted'; since: number; go: () => void };

/** What is on its way, in the order in which it set out. In a calm world nothing waits. */
const openRoad = (clock: { now: number }) => {
  let waiting: Waiting[] = [];
  let isCalm = false;
  const drop = (isLost: (each: Waiting) => boolean): Waiting[] => {
    const lost = waiting.filter(isLost);
    waiting = waiting.filter((each) => !lost.includes(each));
    return lost;
  };
  const arrive = async (isThere: (each: Waiting, at: number) => boolean) => {
    const before = waiting;
    drop((each) => isThere(each, before.indexOf(each))).forEach(({ go }) => go());
    await breathe();
  };
  return {
    turn: (kind: Waiting['kind']): Promise<void> =>
      isCalm ? Promise.resolve() : new Promise((go) => void waiting.push({ kind, since: clock.now, go })),
    drop,
    arrive,
    arriveAt: (at: number) => arrive((_, place) => place === at % waiting.length),
    async arriveAll(...kinds: Waiting['kind'][]) {
      const isOf = ({ kind }: Waiting) => kinds.includes(kind);
      while (waiting.some(isOf)) await arrive(isOf);
    },
    calm: () => void (isCalm = true),
  };
};

/** Storage, two accounts at Omise, and one worker after the other; what lies between takes its turn. */
const openWorld = (ahead: number) => {
  const area = memoryArea();
  const clock = { now: started };
  const road = openRoad(clock);
  const omises = new Map(['test/one', 'test/two'].map((id) => [id, openOmise(clock, ahead)]));
  const told = new Map<string, Result<Link>[]>(drafts.map((sent) => [keyOf(sent), []]));
  let workers = 0;

  const apiOf = (accountId: string, alive: <V>(work: Promise<V>) => Promise<V>, broken?: FaultName) => {
    // A copy: what was sent arrives, also where the worker gives up or is stopped.
    const far = async (request: Request) => {
      const { url, method, headers } = request;
      const body = method === 'POST' ? await request.text() : null;
      await road.turn(method === 'POST' ? 'post' : 'get');
      const serve = omises.get(accountId)?.serve ?? never;
      const response = await serve(new Request(url, { method, headers, body }));
      await road.turn(method === 'POST' ? 'posted' : 'get');
      return response;
    };
    const fetch = withFaults(far, () => broken && { fault: broken });
    return createLinksApi({ fetch: (request) => alive(fetch(request)), key: sandboxKey });
  };

  const startWorker = () => {
    workers += 1;
    const mine = workers;
    const alive = async <Value>(work: Promise<Value>): Promise<Value> => {
      const value = await work;
      return mine === workers ? value : never();
    };
    const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
      await alive(Promise.resolve());
      await road.turn('storage');
      return alive(work());
    };
    const outbox = createOutbox({
      ...keepIn({
        get: (key) => inTurn(() => area.get(key)),
        set: (values) => inTurn(() => area.set(values)),
        remove: (key) => inTurn(() => area.remove(key)),
      }),
      now: () => clock.now,
      watch: () => undefined,
      apiOf: async (accountId) => ({ ok: true, value: apiOf(accountId, alive) }),
    });
    const tell = async (sent: Sent, ending: Promise<Result<Link>>) => {
      const end = await alive(ending);
      told.get(keyOf(sent))?.push(end);
    };
    return {
      ...outbox,
      create: (sent: Sent, broken?: FaultName) =>
        tell(
          sent,
          outbox.create(sent, (draft) => apiOf(sent.accountId, alive, broken).create(draft)),
        ),
      endOf: (sent: Sent) => tell(sent, outbox.endOf(sent)),
    };
  };
  let worker = startWorker();

  /** Storage is quick, and what is not at Omise before a call is given up arrives at the last moment. */
  const passBy = async (milliseconds: number) => {
    await road.arriveAll('storage');
    await road.arrive(({ kind, since }) => kind === 'post' && clock.now + milliseconds - since >= 15_000);
    clock.now += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  };

  const stopWorker = async (isWritten: boolean, isSent: boolean) => {
    if (!isSent) road.drop(({ kind }) => kind === 'post');
    if (!isWritten) road.drop(({ kind }) => kind === 'storage');
    workers += 1;
    await road.arriveAll('storage');
    worker = startWorker();
  };

  const run = async (taken: Step) => {
    const sent = 'which' in taken ? (drafts[taken.which] ?? one) : one;
    if (taken.do === 'create') {
      void worker.create(sent, taken.fault);
      await breathe();
      if (taken.isQuick) await road.arriveAll('storage');
    }
    if (taken.do === 'endOf') void worker.endOf(sent);
    if (taken.do === 'look') {
      void worker.endOf(sent);
      await breathe();
      await road.arriveAll('storage', 'get');
    }
    if (taken.do === 'markShown') void worker.markShown(sent);
    if (taken.do === 'settleAll') void worker.settleAll();
    if (taken.do === 'hurry') worker.hurry();
    if (taken.do === 'stop') await stopWorker(taken.isWritten, taken.isSent);
    if (taken.do === 'pass') await passBy(taken.seconds * 1000);
    if (taken.do === 'turn') await road.arriveAt(taken.which);
    await breathe();
  };

  /** The network is well, and time goes by until all is known. */
  const calmDown = async () => {
    road.calm();
    await road.arriveAll('storage', 'get', 'post', 'posted');
    for (let looks = 0; looks < 4; looks += 1) {
      for (const sent of drafts) await worker.endOf(sent);
      await passBy(70_000);
    }
  };

  const links = async () => (await Promise.all([...omises.values()].map((omise) => omise.linkIds()))).flat();
  return { run, calmDown, told: () => [...told.values()], links };
};

const idsIn = (ends: readonly Result<Link>[]): string[] =>
  ends.flatMap((end) => (end.ok ? [end.value.id] : []));

const isKnown = (end: Result<Link> | undefined): boolean =>
  end !== undefined && (end.ok || end.fault.kind !== 'unconfirmed');

/** From where it is told as created on. */
const sinceCreated = (ends: readonly Result<Link>[]) => {
  const at = ends.findIndex(({ ok }) => ok);
  return at < 0 ? [] : ends.slice(at);
};

const made = (at: number, broken?: FaultName): Step => ({
  do: 'create',
  which: at,
  fault: broken,
  isQuick: true,
});
const looked: Step = { do: 'look', which: 0 };
const arrived: Step = { do: 'turn', which: 0 };

/** Rare where steps are drawn: what is seen of an equal draft on its way, and a call that outlives its worker. */
const rarities: [Step[], number][] = [
  [[made(0, 'refused'), { do: 'pass', seconds: 1 }, made(1), arrived, looked, arrived], 0],
  [[made(0), { do: 'stop', isWritten: true, isSent: true }, looked, looked, arrived], 0],
];

beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterAll(() => void vi.useRealTimers());

test('whatever breaks, and whenever, no link is lost and none is made twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
      fc.constantFrom(0, 7_200_000, -7_200_000),
      async (steps, ahead) => {
        const world = openWorld(ahead);
        for (const each of steps) await world.run(each);
        await world.calmDown();
        const told = world.told();
        // Every draft ends; one that was told as created stays so, as the same link.
        expect(told.map((ends) => ends.at(-1)).filter((end) => !isKnown(end))).toEqual([]);
        expect(told.flatMap(sinceCreated).filter(({ ok }) => !ok)).toEqual([]);
        // Every link at Omise is that of one draft, and every draft's is there.
        const claimed = told.flatMap((ends) => Array.from(new Set(idsIn(ends))));
        expect(claimed.toSorted()).toEqual((await world.links()).toSorted());
      },
    ),
    { seed: 20261122, numRuns: 200, examples: rarities },
  );
});
