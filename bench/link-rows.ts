import type { LinksRun } from './links.ts';
import type { Row } from './rows.ts';
import { median, summarise } from './statistics.ts';
import type { Tasks } from './trace.ts';

/** The time of something, `beside` the median of what it is compared with. */
type Compared = { name: string; times: readonly number[]; beside?: readonly number[]; unit?: Row['unit'] };

const rowOf = ({ name, times, beside, unit = 'ms' }: Compared): Row => {
  const summary = summarise(times);
  return { name, unit, ...summary, ...(beside && { ratio: summary.median / median(beside) }) };
};

const taskRows = (what: string, traced: readonly { tasks: Tasks }[]): Row[] => [
  rowOf({ name: `${what}: longest task, processor’s time`, times: traced.map(({ tasks }) => tasks.longest) }),
  rowOf({ name: `${what}: tasks over 50 ms`, times: traced.map(({ tasks }) => tasks.over50), unit: '' }),
];

const bareRows = (bare: readonly LinksRun['bare'][]): Row[] => [
  rowOf({ name: 'bare page, first paint', times: bare.map(({ painted }) => painted) }),
  rowOf({ name: 'plain loop, first 100 links', times: bare.map(({ first }) => first) }),
  rowOf({ name: 'plain loop, all links', times: bare.map(({ load }) => load) }),
  rowOf({ name: 'plain loop, a file of them', times: bare.map(({ write }) => write) }),
  rowOf({ name: 'bare page, key to frame', times: bare.flatMap(({ keys }) => keys) }),
  rowOf({ name: 'bare page, memory', times: bare.map(({ heap }) => heap), unit: 'B' }),
];

type Runs = { bare: readonly LinksRun['bare'][]; ours: readonly LinksRun['ours'][] };

const firstRows = ({ bare, ours }: Runs): Row[] => [
  rowOf({
    name: 'Links, nothing known: first rows',
    times: ours.map(({ first: { value } }) => value.rows),
    beside: bare.map(({ painted, first }) => painted + first),
  }),
  rowOf({
    name: 'Links, nothing known: whole list',
    times: ours.map(({ first: { value } }) => value.whole),
    beside: bare.map(({ load }) => load),
  }),
  rowOf({ name: 'requests for it', times: ours.map(({ first: { value } }) => value.requests), unit: '' }),
  ...taskRows(
    'loading',
    ours.map(({ first }) => first),
  ),
];

const knownRows = ({ bare, ours }: Runs): Row[] => [
  rowOf({
    name: 'Links, all known: first rows',
    times: ours.map(({ known: { value } }) => value.rows),
    beside: bare.map(({ painted }) => painted),
  }),
  rowOf({ name: 'Links, all known: all rows', times: ours.map(({ known: { value } }) => value.all) }),
  rowOf({
    name: 'Links, all known: read anew',
    times: ours.map(({ known: { value } }) => value.whole),
    beside: bare.map(({ load }) => load),
  }),
  ...taskRows(
    'opening and reading anew',
    ours.map(({ known }) => known),
  ),
];

const useRows = ({ bare, ours }: Runs): Row[] => [
  rowOf({
    name: 'search, key to result',
    times: ours.flatMap(({ keys: { value } }) => value),
    beside: bare.flatMap(({ keys }) => keys),
  }),
  ...taskRows(
    'searching',
    ours.map(({ keys }) => keys),
  ),
  ...taskRows(
    'scrolling all',
    ours.map(({ scrolling }) => scrolling),
  ),
  rowOf({
    name: 'memory of the Links page',
    times: ours.map(({ heap }) => heap),
    beside: bare.map(({ heap }) => heap),
    unit: 'B',
  }),
];

const fileRows = ({ bare, ours }: Runs, kind: 'links' | 'charges'): Row[] => {
  const files = ours.map(({ [kind]: file }) => file);
  const name = `CSV of all ${kind}`;
  const beside = bare.map(({ write }) => write);
  return [rowOf({ name, times: files.map(({ value }) => value), beside }), ...taskRows(name, files)];
};

/** Ratios of first rows and of the whole list to a plain loop over `fetch`, of the rest to the bare page. */
export const linksRows = (measured: readonly LinksRun[]): Row[] => {
  const runs = { bare: measured.map(({ bare }) => bare), ours: measured.map(({ ours }) => ours) };
  return [
    ...bareRows(runs.bare),
    ...firstRows(runs),
    ...knownRows(runs),
    ...useRows(runs),
    ...fileRows(runs, 'links'),
    ...fileRows(runs, 'charges'),
  ];
};
