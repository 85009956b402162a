/** What pages know of links lies in a database for each account (`lib/cache`), and goes with it. */
const prefix = 'links/';

const remove = (name: string): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const request = indexedDB.deleteDatabase(name);
  // A page that has it open lets it go by itself; one that cannot be deleted is found again at the next start.
  for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve());
  return promise;
};

/** Deletes what is kept of all accounts but these. */
export const keepLinkDatabases = async (accountIds: readonly string[]): Promise<void> => {
  const wanted = new Set(accountIds.map((accountId) => `${prefix}${accountId}`));
  const names = (await indexedDB.databases()).map(({ name = '' }) => name);
  await Promise.all(names.filter((name) => name.startsWith(prefix) && !wanted.has(name)).map(remove));
};
