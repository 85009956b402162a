import { useCallback, useEffect, useReducer, useState } from 'preact/hooks';
import type { Account } from '../../lib/links/account.ts';
import type { CounterPlace } from '../../lib/links/counter-place.ts';
import { ask } from '../../lib/messages/ask.ts';
import { onNews } from '../../lib/platform/news.ts';
import { isInSight, watchSight } from '../../lib/platform/sight.ts';
import { looked, nextLook, nothingYet } from './rhythm.ts';

const useAccount = (accountId: string): Account | undefined => {
  const [account, setAccount] = useState<Account>();
  useEffect(() => {
    const read = async () => {
      const told = await ask('viewAccounts', null);
      const mine = told.ok && told.value.accounts.find((view) => view.account.id === accountId);
      if (mine) setAccount(mine.account);
    };
    void read();
    return onNews('accounts', () => void read());
  }, [accountId]);
  return account;
};

/** Looks at the link at once, on news, whenever somebody turns to the page, and time and again while it is seen. */
export const useCounter = ({ accountId, linkId }: CounterPlace) => {
  const account = useAccount(accountId);
  const [known, tell] = useReducer(looked, nothingYet);
  const [isSeen, setSeen] = useState(isInSight);
  const look = useCallback(
    async () => tell(await ask('retrieveLink', { accountId, linkId })),
    [accountId, linkId],
  );

  useEffect(() => {
    const lookNow = () => void look();
    lookNow();
    const ends = [
      onNews('links', lookNow),
      // A key that was locked may be open now.
      onNews('accounts', lookNow),
      watchSight((seen) => {
        setSeen(seen);
        if (seen) lookNow();
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [look]);

  useEffect(() => {
    const wait = isSeen ? nextLook(known) : undefined;
    if (wait === undefined) return undefined;
    const timer = setTimeout(() => void look(), wait);
    return () => clearTimeout(timer);
  }, [known, isSeen, look]);

  return { account, ...known };
};
