import type { Paging } from './paging.ts';
import { epoch } from './time.ts';
import { isModern } from './versions.ts';
import type { Version } from './versions.ts';

/** How a thing is told: in which version, and as of when (ISO 8601 UTC). */
export type Telling = { version: Version; asOf: string };

type Rows = { location: string; total: number; data: object[] };

type List = Rows & Omit<Paging, 'order'> & { order: Paging['order'] | null };

/** A list as a version of the API writes it, key by key in its order. */
export const showList = (list: List, version: Version): object => {
  const { data, limit, offset, total, location, order, from, to } = list;
  return isModern(version)
    ? { object: 'list', data, limit, offset, total, location, order, from, to }
    : { object: 'list', from, to, offset, limit, total, order, location, data };
};

/** A list inside another thing: its first page. Old versions do not say its order. */
export const showInnerList = (rows: Rows, { version, asOf }: Telling): object => {
  const order = isModern(version) ? 'chronological' : null;
  return showList({ ...rows, from: epoch, to: asOf, offset: 0, limit: 20, order }, version);
};
