import type { Machine } from './machine.ts';

/** A machine for tests: what is on it, what its package manager can bring, and a note of what was asked of it. */
export const fakeMachine = ({
  env = {},
  programs = {},
  packages = {},
  canApt = true,
}: {
  env?: NodeJS.ProcessEnv;
  /** Path -> what it says of its version. */
  programs?: Record<string, string>;
  /** Package -> the programs that it brings. */
  packages?: Record<string, Record<string, string>>;
  canApt?: boolean;
}) => {
  const asked: string[] = [];
  const install = (names: readonly string[]) => {
    asked.push(names.join(' '));
    for (const name of names) Object.assign(programs, packages[name]);
    return Promise.resolve({
      ok: names.some((name) => name in packages),
      output: `installing ${names.join(' ')}`,
    });
  };
  const machine: Machine = {
    env,
    exists: (path) => path in programs,
    has: (command) => command in programs,
    version: (path) => Promise.resolve(programs[path] ?? ''),
    canApt,
    apt: install,
    playwright: { path: '/pw/chrome', install: () => install(['playwright']) },
  };
  return { machine, asked };
};
