import type { Link, LinkRow } from './link.ts';

/** The id of a row, where it tells one. */
export const idOf = (row: LinkRow): string | undefined => {
  if (row.kind === 'link') return row.link.id;
  return row.kind === 'stub' ? row.stub.id : row.id;
};

/** The links among the rows of a list. */
export const linksIn = (rows: readonly LinkRow[]): Link[] =>
  rows.flatMap((row) => (row.kind === 'link' ? [row.link] : []));
