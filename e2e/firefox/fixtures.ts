import { test as base, expect } from 'vitest';
import { findFirefox } from '../../scripts/browsers.ts';
import { type Firefox, openFirefox } from './firefox.ts';

const isCi = process.env['CI'] === 'true';

// Before any test's time begins: finding one may mean installing it.
const finding = await findFirefox();

const seeNoComplaint = async (firefox: Firefox) => {
  try {
    expect(await firefox.complaints(), 'the console of pages and background').toEqual([]);
  } finally {
    await firefox.close();
  }
};

/** A test with a Firefox of its own, skipped where there is none; in CI it fails then. */
export const test = base
  .extend('language', 'en-US')
  .extend('firefox', async ({ language, skip }, { onCleanup }) => {
    if (!finding.found) {
      skip(!isCi, finding.reason);
      throw new Error(finding.reason);
    }
    const firefox = await openFirefox({ executablePath: finding.path, language });
    onCleanup(() => seeNoComplaint(firefox));
    return firefox;
  });
