import { type Machine, thisMachine } from './machine.ts';
import type { Ran } from './run.ts';

/** Where a browser is, or, in words for the terminal, why there is none. */
export type Finding = { found: true; path: string } | { found: false; reason: string };

type Browser = {
  name: string;
  /** The environment variable with which a developer names one. */
  variable: string;
  /** What a fitting one says of its version, which begins with a number. Beside it, it may say what it likes. */
  says: RegExp;
  /** The first version that will do. */
  oldest: number;
  places: readonly string[];
};

const found = (path: string): Finding => ({ found: true, path });

const missing = (reason: string): Finding => ({ found: false, reason });

const lastLines = ({ output }: Ran) => output.trim().split('\n').slice(-5).join('\n');

const fits = ({ says, oldest }: Browser, version: string): boolean =>
  Number(says.exec(version)?.[1]) >= oldest;

const firstFitting = async (browser: Browser, machine: Machine): Promise<string | undefined> => {
  for (const place of browser.places) {
    if (fits(browser, await machine.version(place))) return place;
  }
  return undefined;
};

type Install = () => Promise<Ran>;

/** The browser a developer named, else an installed one, else the one that the first working `install` brings. */
const find = async (browser: Browser, installs: readonly Install[], machine: Machine): Promise<Finding> => {
  const wanted = `${browser.name} ${browser.oldest} or newer`;
  const named = machine.env[browser.variable];
  if (named !== undefined && named !== '') {
    const isFit = fits(browser, await machine.version(named));
    return isFit ? found(named) : missing(`${browser.variable} is ${named}, which is no ${wanted}.`);
  }
  const tries = [];
  for (const install of [undefined, ...installs]) {
    if (install !== undefined) tries.push(lastLines(await install()));
    const path = await firstFitting(browser, machine);
    if (path !== undefined) return found(path);
  }
  return missing([`No ${wanted} here. Install one, or name it in ${browser.variable}.`, ...tries].join('\n'));
};

/**
 * A Chromium that loads unpacked extensions. Branded Chrome does not since its version 137 (it ignores
 * `--load-extension`), so it does not count; Chrome for Testing does.
 */
export const findChromium = (machine: Machine = thisMachine()): Promise<Finding> => {
  const { playwright } = machine;
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', playwright.path];
  const says = /(?:Chromium|for Testing) (\d+)/u;
  const apt = () => machine.apt(['chromium', 'chromium-l10n']);
  const installs = machine.canApt ? [playwright.install, apt] : [playwright.install];
  return find({ name: 'Chromium', variable: 'CHROMIUM_PATH', says, oldest: 127, places }, installs, machine);
};

/** A Firefox whose own window the tests can reach: the extension runs in older ones, too. */
export const findFirefox = (machine: Machine = thisMachine()): Promise<Finding> => {
  const places = [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  const installs = machine.canApt ? [() => machine.apt(['firefox-esr'])] : [];
  const browser = { name: 'Firefox', variable: 'FIREFOX_PATH', says: /Firefox (\d+)/u, oldest: 153, places };
  return find(browser, installs, machine);
};
