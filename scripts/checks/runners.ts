import { runAndCount } from './report.ts';
import { one, type Step } from './step.ts';

type Needs = readonly string[];

/** The tests of one of vitest's projects. */
export const vitest = (
  project: string,
  seconds: number,
  needs: Needs = [],
  config = 'vitest.config.ts',
): Step => {
  const args = ['run', '--config', config, '--project', project, '--reporter=default', '--reporter=json'];
  const check = () =>
    runAndCount((file) => ({ command: 'vitest', args: [...args, `--outputFile.json=${file}`] }), seconds);
  return { name: project, needs, check };
};

/**
 * A journey through a whole browser, one of the vitest projects in e2e/. It is skipped where the machine lacks
 * something for it, in words.
 */
export const journey = (
  project: string,
  seconds: number,
  needs: Needs,
  lacks: () => Promise<string | undefined>,
): Step => {
  const step = vitest(project, seconds, needs, 'e2e/vitest.config.ts');
  const check = async () => {
    const lack = await lacks();
    return lack === undefined ? step.check() : one('skipped', lack);
  };
  return { ...step, name: `${project} journey`, check };
};

/** The tests of the extension in Chromium. */
export const playwright = (seconds: number, needs: Needs): Step => {
  const args = ['test', '--reporter=list,json'];
  const check = () =>
    runAndCount(
      (file) => ({ command: 'playwright', args, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
      seconds,
    );
  return { name: 'end to end', needs, check };
};
