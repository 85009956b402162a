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

// Each row is read as it comes, so that thousands of them hold up no page.
const read = async (database: Database, count: number): Promise<Known> => {
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

/** What is known of an account's links, so that a page has something to show at once. The API stays the truth. */
export const knownLinks = async (accountId: string, count = limit): Promise<Known> => {
  const known = await withDatabase(accountId, (database) => read(database, count));
  if (!known) await dropDatabase(accountId);
  return known ?? { links: [] };
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
