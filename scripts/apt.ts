import { existsSync } from 'node:fs';
import { type Ran, type Run, run } from './run.ts';

const options = {
  seconds: 600,
  env: { DEBIAN_FRONTEND: 'noninteractive' },
};

// A mirror that stumbles is asked again, and another apt at work is waited for.
const patient = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];

/** Whether packages can be installed here: Debian or a relative of it, and root. */
export const hasApt = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs Debian packages, the newest: lists that are old would bring a browser without its last mends, and one that
 * the tests do not know. Where no lists can be fetched, those that are there may do.
 */
export const aptInstall = async (packages: readonly string[], runner: Run = run): Promise<Ran> => {
  const apt = (...args: string[]) => runner('apt-get', [...patient, ...args], options);
  const updated = await apt('update');
  const installed = await apt('install', '-y', '--no-install-recommends', ...packages);
  return installed.ok ? installed : { ok: false, output: updated.output + installed.output };
};
