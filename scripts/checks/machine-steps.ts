import { findChromium, findFirefox } from '../browsers.ts';
import { ensureNative } from '../native-tools.ts';
import { one, type Step } from './step.ts';

/** Finds the browsers and tools, or installs them where it may. Only Chromium is a must. */
export const browsers: Step = {
  name: 'browsers',
  check: async () => {
    const chromium = await findChromium();
    await ensureNative();
    await findFirefox();
    return chromium.found ? one('passed', chromium.path) : one('failed', chromium.reason);
  },
};

/** What is missing for the native journey, in words. */
export const lacksNative = async (): Promise<string | undefined> => {
  const missing = await ensureNative();
  return missing.length === 0 ? undefined : `Not on this machine: ${missing.join(', ')}.`;
};

export const lacksFirefox = async (): Promise<string | undefined> => {
  const firefox = await findFirefox();
  return firefox.found ? undefined : firefox.reason;
};
