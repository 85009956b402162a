import type { LinkRow } from './link.ts';
import { idOf } from './link-row.ts';

/** What is known of a list, each row once, by its id; one without has its place in the list. */
export type Rows = ReadonlyMap<string, LinkRow>;

/** Older API versions tell nothing of a deleted link but that: the rest is known from before. */
const withKnown = (row: LinkRow, known: LinkRow | undefined): LinkRow =>
  row.kind === 'stub' && known?.kind === 'link'
    ? { kind: 'link', link: { ...known.link, deleted: true } }
    : row;

/** With what the API tells by now; `at`: where in its list these rows begin. */
export const withFresh = (rows: Rows, fresh: readonly LinkRow[], at = 0): Rows => {
  const all = new Map(rows);
  for (const [index, row] of fresh.entries()) {
    const key = idOf(row) ?? `at ${at + index}`;
    all.set(key, withKnown(row, all.get(key)));
  }
  return all;
};

/** With what is known from before: the API's own word stands. */
export const withKept = (rows: Rows, kept: readonly LinkRow[]): Rows =>
  new Map([...withFresh(new Map(), kept), ...rows]);

export const without = (rows: Rows, keys: ReadonlySet<string>): Rows =>
  new Map([...rows].filter(([key]) => !keys.has(key)));
