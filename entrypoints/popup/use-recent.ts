import { useEffect, useState } from 'preact/hooks';
import { keepLinks, newestKnown } from '../../lib/cache/link-cache.ts';
import type { Fault } from '../../lib/faults/fault.ts';
import type { LinkRow } from '../../lib/links/link.ts';
import { ask } from '../../lib/messages/ask.ts';
import { onNews } from '../../lib/platform/news.ts';

/** What is shown, how old it is (milliseconds since 1970), and what stood in the way of asking last. */
export type Recent = { rows?: LinkRow[]; refreshedAt?: number; isAsking: boolean; fault?: Fault | undefined };

const count = 50;

const newest = { limit: count, order: 'reverse_chronological' } as const;

const readKnown = async (accountId: string): Promise<Partial<Recent>> => {
  const { links, refreshedAt } = await newestKnown(accountId, count);
  if (refreshedAt === undefined) return {};
  return { rows: links.map((link): LinkRow => ({ kind: 'link', link })), refreshedAt };
};

const readNew = async (accountId: string): Promise<Partial<Recent>> => {
  const told = await ask('listLinks', { accountId, paging: newest });
  if (!told.ok) return { fault: told.fault };
  const { rows } = told.value;
  const refreshedAt = Date.now();
  void keepLinks(accountId, rows, refreshedAt);
  return { rows, refreshedAt, fault: undefined };
};

/** The latest links of an account: at once what is known, then what the API says, again whenever there is news. */
export const useRecent = (accountId: string): Recent => {
  const [recent, setRecent] = useState<Recent>({ isAsking: true });
  useEffect(() => {
    let isOver = false;
    const show = (found: Partial<Recent>, isAsking: boolean) => {
      if (!isOver) setRecent((before) => ({ ...before, ...found, isAsking }));
    };
    const refresh = async () => show(await readNew(accountId), false);
    const begin = async () => {
      show(await readKnown(accountId), true);
      await refresh();
    };
    void begin();
    const unwatch = onNews('links', () => void refresh());
    return () => {
      isOver = true;
      unwatch();
    };
  }, [accountId]);
  return recent;
};
