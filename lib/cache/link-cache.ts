import type { Link, LinkRow } from '../links/link.ts';
import { linkSchema } from '../links/schema.ts';
import type { Database } from './database.ts';
import { dropDatabase, withDatabase } from './database.ts';

/** What was known of an account's links, the newest first. `refreshedAt`: milliseconds since 1970. */
export type Known = { links: Link[]; refreshedAt?: number };

/** More than any list here shows; the API has the rest. */
const limit = 20_000;

/** What cannot be read goes: the list has a gap then, and is to be asked for anew. */
const forget = async (database: Database, ids: readonly string[]): Promise<void> => {
  await Promise.all(ids.map((id) => database.delete('links', id)));
  await database.delete('facts', 'refreshedAt');
};

const readNewest = async (database: Database, count: number): Promise<Known> => {
  const links: Link[] = [];
  const odd: string[] = [];
  const newest = database.transaction('links').store.index('createdAt');
  for (let at = await newest.openCursor(null, 'prev'); at && links.length < count; at = await at.continue()) {
    const { data } = linkSchema.safeParse(at.value);
    if (data) links.push(data);
    else odd.push(at.primaryKey);
  }
  if (odd.length > 0) await forget(database, odd);
  const refreshedAt = await database.get('facts', 'refreshedAt');
  return typeof refreshedAt === 'number' ? { links, refreshedAt } : { links };
};

/** One answer of the database for so many: one by one they come slowly, and all together they hold up the page. */
const portion = 250;

const behind = (last: string | undefined) =>
  last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);

const readAll = async (database: Database, tell: (links: Link[]) => void): Promise<number> => {
  // In one: what is kept meanwhile would come between the portions, and waits.
  const { store } = database.transaction('links');
  const odd: string[] = [];
  let [rows, count]: [{ id: string }[], number] = [[], 0];
  do {
    rows = await store.getAll(behind(rows.at(-1)?.id), portion);
    const read = rows.map((row) => linkSchema.safeParse(row).data ?? row.id);
    odd.push(...read.filter((row) => typeof row === 'string'));
    tell(read.filter((row) => typeof row !== 'string'));
    count += rows.length;
  } while (rows.length === portion);
  if (odd.length > 0) await forget(database, odd);
  return count;
};

/** Older API versions tell nothing of a deleted link but that: the rest is known from before. */
const asDeleted = async (database: Database, id: string): Promise<void> => {
  const known = await database.get('links', id);
  if (known) await database.put('links', { ...known, deleted: true });
};

const write = async (database: Database, rows: readonly LinkRow[], refreshedAt?: number): Promise<void> => {
  const { store, done } = database.transaction('links', 'readwrite');
  await Promise.all([...rows.map((row) => row.kind === 'link' && store.put(row.link)), done]);
  for (const row of rows) if (row.kind === 'stub') await asDeleted(database, row.stub.id);
  if (refreshedAt !== undefined) await database.put('facts', refreshedAt, 'refreshedAt');
};

const shorten = async (database: Database): Promise<void> => {
  const extra = (await database.count('links')) - limit;
  if (extra <= 0) return;
  const keys = await database.getAllKeysFromIndex('links', 'createdAt', null, extra);
  await Promise.all(keys.map((key) => database.delete('links', key)));
};

const readOrDrop = async <Value extends Known | number>(
  accountId: string,
  read: (database: Database) => Promise<Value>,
): Promise<Value | undefined> => {
  const told = await withDatabase(accountId, read);
  if (told === undefined) await dropDatabase(accountId);
  return told;
};

/** The newest that are known of an account's links, so that a page has something to show at once. The API stays the truth. */
export const newestKnown = async (accountId: string, count: number): Promise<Known> =>
  (await readOrDrop(accountId, (database) => readNewest(database, count))) ?? { links: [] };

/** All that is known of an account's links, some hundreds at a time and in no certain order. */
export const allKnown = async (accountId: string, tell: (links: Link[]) => void): Promise<void> => {
  await readOrDrop(accountId, (database) => readAll(database, tell));
};

/** Keeps what the API told. `refreshedAt`: when all that was asked for had come. */
export const keepLinks = async (
  accountId: string,
  rows: readonly LinkRow[],
  refreshedAt?: number,
): Promise<void> => {
  await withDatabase(accountId, async (database) => {
    await write(database, rows, refreshedAt);
    await shorten(database);
  });
};
