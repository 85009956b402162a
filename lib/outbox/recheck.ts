import type { Alarms } from 'webextension-polyfill';
import type { Entry } from './entry.ts';

type Parts = {
  alarms: Pick<Alarms.Static, 'create' | 'onAlarm'>;
  /** Looks for what is lost, and tells the youngest that is lost still. */
  settleAll: () => Promise<Entry | undefined>;
  /** Milliseconds since 1970. */
  now: () => number;
};

const name = 'outbox';

/** From half a minute, which is the soonest that an alarm rings, to an hour: the older, the less often. */
const delayFor = ({ startedAt }: Entry, now: number): number =>
  Math.min(Math.max((now - startedAt) / 2, 30_000), 3_600_000);

/** Looks for lost drafts, once each ring, though no page asks and the worker was stopped meanwhile, until none is left. */
export const createRecheck = ({ alarms, settleAll, now }: Parts) => {
  let watched = 0;
  const watch = (): void => {
    watched += 1;
    void alarms.create(name, { when: now() + 30_000 });
  };

  const check = async (): Promise<void> => {
    const before = watched;
    const lost = await settleAll().catch(watch);
    // What was sent meanwhile is watched more closely already.
    if (lost && before === watched) await alarms.create(name, { when: now() + delayFor(lost, now()) });
  };

  alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void check();
  });
  return { watch, check };
};
