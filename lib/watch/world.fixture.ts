import type { Fault, Result } from '../faults/fault.ts';
import type { Sent, Validity } from '../links/attempt.ts';
import { latte } from '../links/link.fixture.ts';
import type { Link, LinkDraft } from '../links/link.ts';
import type { LinksApi } from '../omise/links-api.ts';
import { createLinksApi } from '../omise/links-api.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import type { FaultPlan } from '../sandbox/faults.ts';
import { withFaults } from '../sandbox/faults.ts';
import { sandboxKey } from '../sandbox/keys.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { memoryStore } from '../sandbox/store.ts';
import type { Made } from './adopt.ts';
import type { Payment, Waited } from './record.ts';
import { nothingWaited, watchSchema } from './record.ts';
import { createWatch } from './watch.ts';

export const started = Date.parse('2026-11-22T07:00:00Z');
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export const place = { accountId: 'test/one', linkId: 'link_test_1' };

/** A link that was made as the tests start, and is looked at half a minute later. */
export const waitedLink: Waited = {
  ...place,
  createdAt: started,
  since: started,
  nextAt: started + 30 * second,
  failures: 0,
  times: 0,
  settled: { count: 0, times: 0, amount: 0 },
  keepsPaid: true,
};

export const sentAs = (draftId: string, change: Partial<Sent> = {}): Sent => ({
  draftId,
  accountId: place.accountId,
  draft: latte,
  ...change,
});

type Making = Partial<LinkDraft> & { validHours?: Validity; replaces?: string };

/** Numbers from 0 to 1 that are the same in each run. */
export const dice = (seed = 1) => {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
};

const codeOf = ({ paymentUri }: Link): string => new URL(paymentUri).pathname.slice(1);

/** An Omise behind a network where `plans` go wrong, one with each call, and all that was asked of it. */
const openOmise = (clock: { now: number }) => {
  const { fetch: serve, payer } = createSandbox({
    store: memoryStore(),
    now: () => clock.now,
    payerUri: (code) => `https://link.omise.co/${code}`,
  });
  const asked: string[] = [];
  const plans: FaultPlan[] = [];
  const fetch = withFaults(serve, ({ method, url }) => {
    asked.push(`${method} ${new URL(url).pathname.replace(/link_test_\w+/u, '…')}`);
    return plans.shift();
  });
  const api = createLinksApi({ fetch, key: sandboxKey });
  const truth = createLinksApi({ fetch: serve, key: sandboxKey });
  const pay = async (link: Link) => void (await payer.pay(codeOf(link)));
  const decline = async (link: Link) => void (await payer.decline(codeOf(link)));
  const isDeleted = async ({ id }: Link) => {
    const found = await truth.retrieve(id);
    return found.ok && found.value.row.kind === 'link' && found.value.row.link.deleted;
  };
  return { asked, plans, api, truth, pay, decline, isDeleted };
};

const half = (): number => 0.5;

/** An Omise, a clock that stands still until it is set, the browser's alarm, and one worker after the other. */
export const openWorld = ({ area = memoryArea(), random = half } = {}) => {
  const clock = { now: started };
  const omise = openOmise(clock);
  const notified: Payment[] = [];
  const alarm: { at: number | undefined } = { at: undefined };
  /** What keeps the account from being asked at all. */
  const shut: { fault: Fault | undefined } = { fault: undefined };
  const apiOf = async (): Promise<Result<LinksApi>> =>
    shut.fault ? { ok: false, fault: shut.fault } : { ok: true, value: omise.api };
  const announced = { times: 0 };

  const start = () =>
    createWatch({
      kept: stored('watch', { area, schema: watchSchema, fallback: nothingWaited }),
      apiOf,
      now: () => clock.now,
      random,
      arm: (at) => void (alarm.at = at),
      announce: () => void (announced.times += 1),
      notify: async (payment) => void notified.push(payment),
    });

  let made = 0;
  /** A link as the outbox tells it. */
  const make = async ({ validHours, replaces, ...change }: Making = {}): Promise<Made> => {
    const draft = { ...latte, ...change };
    const answer = await omise.truth.create(draft);
    if (!answer.ok) throw new Error(answer.fault.kind);
    made += 1;
    const rest = { ...(validHours && { validHours }), ...(replaces !== undefined && { replaces }) };
    const sent = sentAs(`draft-${made}`, { draft, ...rest });
    return { sent, link: answer.value, startedAt: clock.now };
  };

  /** Time goes by, and the alarm rings when it is to. */
  const pass = async (watch: { check: () => Promise<void> }, milliseconds: number) => {
    const end = clock.now + milliseconds;
    while (alarm.at !== undefined && alarm.at <= end) {
      clock.now = Math.max(clock.now, alarm.at);
      await watch.check();
    }
    clock.now = end;
  };

  return { area, clock, ...omise, notified, announced, alarm, shut, start, make, pass };
};
