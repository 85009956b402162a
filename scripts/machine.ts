import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { aptInstall, hasApt } from './apt.ts';
import { type Ran, run } from './run.ts';

/** What looking for browsers and tools needs of the machine, so that a test can be another one. */
export type Machine = {
  env: NodeJS.ProcessEnv;
  exists: (path: string) => boolean;
  /** Whether a command is on the PATH. */
  has: (command: string) => boolean;
  /** What the program says of its version; nothing when it is not there or does not start. */
  version: (path: string) => Promise<string>;
  canApt: boolean;
  apt: (packages: readonly string[]) => Promise<Ran>;
  playwright: { path: string; install: () => Promise<Ran> };
};

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const isOnPath = (command: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, command)));

const versionOf = async (path: string) => {
  if (!existsSync(path)) return '';
  const { ok, output } = await run(path, ['--version'], { seconds: 20 });
  return ok ? output : '';
};

export const thisMachine = (): Machine => ({
  env: process.env,
  exists: existsSync,
  has: isOnPath,
  version: versionOf,
  canApt: hasApt(),
  apt: (packages) => aptInstall(packages),
  playwright: {
    path: chromium.executablePath(),
    install: () => run('playwright', ['install', '--no-shell', 'chromium'], { seconds: 300 }),
  },
});
