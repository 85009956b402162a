import { useEffect } from 'preact/hooks';
import { ask } from '../../lib/messages/ask.ts';
import type { AccountsView } from '../../lib/messages/contract.ts';

/** Who has the page before him has seen what was paid: the number on the icon goes. */
export const useSeen = (view: AccountsView | undefined) => {
  const accountId = view && view.newlyPaid > 0 ? view.account.id : undefined;
  useEffect(() => {
    if (accountId === undefined) return undefined;
    const see = () => {
      if (document.visibilityState === 'visible') void ask('paymentsSeen', { accountId });
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [accountId]);
};
