import type { Done, Outcome } from './step.ts';

type Counts = Pick<Outcome, 'passed' | 'failed' | 'skipped'>;

/** "12 passed, 1 failed, 2 skipped"; what was skipped is named only where something was. */
export const sumWords = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;

const total = (all: readonly Done[], key: keyof Counts) =>
  all.reduce((sum, { outcome }) => sum + outcome[key], 0);

/** All counts together. In CI nothing may be skipped, so there it counts as failed. */
export const sum = (all: readonly Done[], isCi: boolean): Counts => {
  const [passed, failed, skipped] = [total(all, 'passed'), total(all, 'failed'), total(all, 'skipped')];
  return isCi ? { passed, failed: failed + skipped, skipped: 0 } : { passed, failed, skipped };
};

/** A line for a step that passed; with all its output where it did not. */
export const stepWords = ({ name, outcome, seconds }: Done): string => {
  const isGood = outcome.failed === 0 && outcome.skipped === 0;
  const line = `${isGood ? '✔' : '✘'} ${name.padEnd(16)} ${sumWords(outcome)} (${seconds.toFixed(1)} s)`;
  return isGood ? line : `${line}\n${outcome.output.trimEnd()}\n`;
};
