import { describe, expect, it } from 'vitest';
import { findChromium, findFirefox } from './browsers.ts';
import { fakeMachine } from './fake-machine.ts';

const debian = { '/usr/bin/chromium': 'Chromium 156.0 built on Debian' };
const own = { '/pw/chrome': 'Google Chrome for Testing 150.0' };

describe('findChromium', () => {
  it('takes the one that the environment names', async () => {
    const { machine } = fakeMachine({
      env: { CHROMIUM_PATH: '/mine' },
      programs: { ...debian, '/mine': 'Chromium 160' },
    });
    expect(await findChromium(machine)).toEqual({ found: true, path: '/mine' });
  });

  it('refuses branded Chrome by name, for it would ignore the extension', async () => {
    const { machine } = fakeMachine({
      env: { CHROMIUM_PATH: '/chrome' },
      programs: { ...debian, '/chrome': 'Google Chrome 150.0' },
    });
    expect(await findChromium(machine)).toEqual({
      found: false,
      reason: 'CHROMIUM_PATH is /chrome, which is no Chromium 127 or newer.',
    });
  });

  it('takes an installed one before Playwright’s own', async () => {
    const { machine } = fakeMachine({ programs: { ...own, ...debian } });
    expect(await findChromium(machine)).toEqual({ found: true, path: '/usr/bin/chromium' });
  });

  it('passes over a program that does not start', async () => {
    const { machine } = fakeMachine({ programs: { ...own, '/usr/bin/chromium': '' } });
    expect(await findChromium(machine)).toEqual({ found: true, path: '/pw/chrome' });
  });

  it('reads the version among whatever else the program says', async () => {
    const says = '/usr/bin/chromium: 9: [: 25276514304: unexpected operator\nChromium 156.0 built on Debian';
    const { machine } = fakeMachine({ programs: { '/usr/bin/chromium': says } });
    expect(await findChromium(machine)).toEqual({ found: true, path: '/usr/bin/chromium' });
  });

  it('passes over one that is too old for the extension', async () => {
    const { machine } = fakeMachine({ programs: { ...own, '/usr/bin/chromium': 'Chromium 126.0' } });
    expect(await findChromium(machine)).toEqual({ found: true, path: '/pw/chrome' });
  });

  it('lets Playwright bring one where there is none', async () => {
    const { machine, asked } = fakeMachine({ packages: { playwright: own } });
    expect(await findChromium(machine)).toEqual({ found: true, path: '/pw/chrome' });
    expect(asked).toEqual(['playwright']);
  });

  it('asks Debian when Playwright cannot', async () => {
    const { machine, asked } = fakeMachine({ packages: { chromium: debian } });
    expect(await findChromium(machine)).toEqual({ found: true, path: '/usr/bin/chromium' });
    expect(asked).toEqual(['playwright', 'chromium chromium-l10n']);
  });

  it('says what to do, and what was tried, when nothing helps', async () => {
    const finding = await findChromium(fakeMachine({ canApt: false }).machine);
    expect(finding).toEqual({
      found: false,
      reason:
        'No Chromium 127 or newer here. Install one, or name it in CHROMIUM_PATH.\ninstalling playwright',
    });
  });
});

describe('findFirefox', () => {
  it('takes an installed one', async () => {
    const { machine } = fakeMachine({ programs: { '/usr/bin/firefox-esr': 'Mozilla Firefox 153.7.0esr' } });
    expect(await findFirefox(machine)).toEqual({ found: true, path: '/usr/bin/firefox-esr' });
  });

  it('has one brought that is newer than what is too old for the tests', async () => {
    const programs = { '/usr/bin/firefox-esr': 'Mozilla Firefox 140.12.0esr' };
    const packages = { 'firefox-esr': { '/usr/bin/firefox-esr': 'Mozilla Firefox 153.7.0esr' } };
    const { machine, asked } = fakeMachine({ programs, packages });
    expect(await findFirefox(machine)).toEqual({ found: true, path: '/usr/bin/firefox-esr' });
    expect(asked).toEqual(['firefox-esr']);
  });

  it('installs nothing where it may not', async () => {
    const { machine, asked } = fakeMachine({ canApt: false });
    expect(await findFirefox(machine)).toEqual({
      found: false,
      reason: 'No Firefox 153 or newer here. Install one, or name it in FIREFOX_PATH.',
    });
    expect(asked).toEqual([]);
  });
});
