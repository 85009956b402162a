import type { Alarms } from 'webextension-polyfill';

type Parts = {
  alarms: Pick<Alarms.Static, 'create' | 'clear' | 'onAlarm'>;
  name: string;
  onRing: () => void;
};

/** One alarm of the browser's, which wakes a stopped worker. Set to a time (milliseconds since 1970), or to none. */
export const createAlarm = ({ alarms, name, onRing }: Parts) => {
  let setTo: number | undefined;
  alarms.onAlarm.addListener((alarm) => {
    if (alarm.name !== name) return;
    setTo = undefined;
    onRing();
  });
  return (at: number | undefined): void => {
    if (at === setTo && at !== undefined) return;
    setTo = at;
    if (at === undefined) void alarms.clear(name);
    else void alarms.create(name, { when: at });
  };
};
