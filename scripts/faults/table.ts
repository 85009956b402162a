import type { Report } from './batch.ts';
import type { Draft } from './draft.ts';
import { kinds } from './kinds.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const row = (count: number, words: string): string => `${String(count).padStart(6)}  ${words}`;

/** How many drafts met which fault, were sent in which way, and ended how. */
export const table = (reports: readonly Report[]): string => {
  const drafts = reports.flatMap((report) => report.drafts);
  const count = (is: (draft: Draft) => boolean, words: string) => row(drafts.filter(is).length, words);
  return [
    ...kinds.map(({ name, words }) => count(({ run }) => run.kind === name, `${name}: ${words}`)),
    '',
    count(({ run }) => run.way !== 'once', 'sent twice at once'),
    count(({ run }) => run.isTyped, 'typed in the form'),
    count(({ end }) => end === 'created', 'created'),
    count(({ end }) => end === 'nothingMade', 'certainly not created'),
  ].join('\n');
};

/** Each thing that is wrong, and how to see it again. */
export const troubles = (reports: readonly Report[]): string[] =>
  reports.flatMap(({ seed, drafts, findings }) =>
    Object.entries(findings).flatMap(([kind, sentences]) =>
      sentences.map((sentence) => `${kind}, --runs ${drafts.length} --seed ${seed}: ${sentence}`),
    ),
  );

/** The last line: what it all comes to. */
export const verdict = (reports: readonly Report[]): string => {
  const count = (name: keyof Report['findings']) =>
    `${sum(reports.map(({ findings }) => findings[name].length))} ${name}`;
  const drafts = sum(reports.map((report) => report.drafts.length));
  return [`${drafts} drafts`, count('lost'), count('doubled'), count('unaccounted')].join(', ');
};
