import type { Alarms } from 'webextension-polyfill';
import type { Opening } from './opening.ts';

type Parts = {
  alarms: Pick<Alarms.Static, 'create' | 'clear' | 'onAlarm'>;
  opening: Opening;
  /** Tells the pages. */
  announce: () => void;
};

const name = 'auto-lock';

/**
 * Locks what nobody uses, though no page asks and the worker was stopped meanwhile. Uses move the time on without moving
 * the alarm: when it rings too soon, it is set again.
 */
export const createAutoLock = ({ alarms, opening, announce }: Parts) => {
  const arm = async (): Promise<void> => {
    const when = await opening.locksAt();
    if (when === undefined) await alarms.clear(name);
    else await alarms.create(name, { when });
  };

  const check = async () => {
    if ((await opening.secret()) === undefined) announce();
    else await arm();
  };

  alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void check();
  });
  return { arm };
};
