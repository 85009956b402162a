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

/** Installs Debian packages. The lists are fetched only when they are missing or too old to serve the packages. */
export const aptInstall = async (packages: readonly string[], runner: Run = run): Promise<Ran> => {
  const apt = (...args: string[]) => runner('apt-get', [...patient, ...args], options);
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  const first = await install();
  if (first.ok) return first;
  const updated = await apt('update');
  const second = await install();
  return second.ok ? second : { ok: false, output: first.output + updated.output + second.output };
};
