import { runAndCount } from './report.ts';
import { one, type Step } from './step.ts';

type Needs = readonly string[];

/** The tests of one of vitest's projects. */
export const vitest = (project: string, seconds: number, needs: Needs = []): Step => {
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  const check = () =>
    runAndCount((file) => ({ command: 'vitest', args: [...args, `--outputFile.json=${file}`] }), seconds);
  return { name: project, needs, check };
};

/** A journey through a whole browser, as one of vitest's projects; skipped where the machine lacks something for it. */
export const journey = (
  project: string,
  seconds: number,
  needs: Needs,
  /** What is missing, in words. */
  lacks: () => Promise<string | undefined>,
): Step => {
  const step = vitest(project, seconds, needs);
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
