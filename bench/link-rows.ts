import type { LinksRun, Pace } from './links.ts';
import type { Row } from './rows.ts';
import { median, summarise } from './statistics.ts';

/** The time of something, `beside` the median of what it is compared with. */
type Compared = { name: string; times: readonly number[]; beside?: readonly number[]; unit?: Row['unit'] };

const rowOf = ({ name, times, beside, unit = 'ms' }: Compared): Row => {
  const summary = summarise(times);
  return { name, unit, ...summary, ...(beside && { ratio: summary.median / median(beside) }) };
};

const paceRows = (what: string, paces: readonly Pace[]): Row[] => [
  rowOf({ name: `${what}: nothing else runs, at most`, times: paces.map(({ stood }) => stood) }),
  rowOf({ name: `${what}: tasks over 50 ms`, times: paces.map(({ tasks }) => tasks.length), unit: '' }),
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
    times: ours.map(({ first }) => first.rows),
    beside: bare.map(({ painted, first }) => painted + first),
  }),
  rowOf({
    name: 'Links, nothing known: whole list',
    times: ours.map(({ first }) => first.whole),
    beside: bare.map(({ load }) => load),
  }),
  rowOf({ name: 'requests for it', times: ours.map(({ first }) => first.requests), unit: '' }),
  ...paceRows(
    'loading',
    ours.map(({ first }) => first),
  ),
];

const knownRows = ({ bare, ours }: Runs): Row[] => [
  rowOf({
    name: 'Links, all known: first rows',
    times: ours.map(({ known }) => known.rows),
    beside: bare.map(({ painted }) => painted),
  }),
  rowOf({ name: 'Links, all known: all rows', times: ours.map(({ known }) => known.all) }),
  rowOf({
    name: 'Links, all known: read anew',
    times: ours.map(({ known }) => known.whole),
    beside: bare.map(({ load }) => load),
  }),
  ...paceRows(
    'opening and reading anew',
    ours.map(({ known }) => known),
  ),
];

const useRows = ({ bare, ours }: Runs): Row[] => [
  rowOf({
    name: 'search, key to result',
    times: ours.flatMap(({ keys }) => keys),
    beside: bare.flatMap(({ keys }) => keys),
  }),
  ...paceRows(
    'searching',
    ours.map(({ typing }) => typing),
  ),
  ...paceRows(
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
  const files = ours.map(({ files: { [kind]: file } }) => file);
  const name = `CSV of all ${kind}`;
  const beside = bare.map(({ write }) => write);
  return [rowOf({ name, times: files.map(({ took }) => took), beside }), ...paceRows(name, files)];
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
