import type { DBSchema, IDBPDatabase } from 'idb';
import { deleteDB, openDB } from 'idb';

interface Schema extends DBSchema {
  links: { key: string; value: { id: string; deleted: boolean }; indexes: { createdAt: string } };
  facts: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** One for each account, so that it is thrown away by its name. The worker knows the beginning of it too. */
const nameOf = (accountId: string): string => `links/${accountId}`;

const open = (accountId: string): Promise<Database> =>
  openDB<Schema>(nameOf(accountId), 1, {
    upgrade(database) {
      database.createObjectStore('links', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
      database.createObjectStore('facts');
    },
  });

/**
 * Works with an account's database, which is open no longer than that: one that is to be deleted waits for nobody.
 * Undefined where there is none to be had (a private window, a full disk): what is kept here is known elsewhere.
 */
export const withDatabase = async <Value>(
  accountId: string,
  work: (database: Database) => Promise<Value>,
): Promise<Value | undefined> => {
  let database: Database | undefined;
  try {
    database = await open(accountId);
    return await work(database);
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
};

/** What cannot be opened is built anew; where none can be had, there is none to throw away. */
export const dropDatabase = async (accountId: string): Promise<void> => {
  try {
    await deleteDB(nameOf(accountId));
  } catch {
    // Nothing is lost: it would only have been quicker.
  }
};
