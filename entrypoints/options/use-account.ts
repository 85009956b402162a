import { useEffect, useState } from 'preact/hooks';
import type { Fault, Result } from '../../lib/faults/fault.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { AccountView } from '../../lib/links/account.ts';

/** How the last thing asked for ended. */
export type Outcome =
  | { status: 'none' }
  | { status: 'checking' }
  | { status: 'saved' }
  | { status: 'removed' }
  | { status: 'failed'; fault: Fault };

/** The account in use, and what can be done with its key. The key passes through and is not kept here. */
export const useAccount = () => {
  const [view, setView] = useState<AccountView>();
  const [outcome, setOutcome] = useState<Outcome>({ status: 'none' });
  const show = (told: Result<AccountView>, done: Outcome) => {
    if (told.ok) setView(told.value);
    setOutcome(told.ok ? done : { status: 'failed', fault: told.fault });
  };
  useEffect(() => void ask('getAccount', null).then((told) => show(told, { status: 'none' })), []);
  return {
    view,
    outcome,
    save: async (key: string) => {
      setOutcome({ status: 'checking' });
      show(await ask('saveKey', { key }), { status: 'saved' });
    },
    /** Access to Omise was granted: the key can be pasted again. */
    allowed: () => setOutcome({ status: 'none' }),
    remove: async () => {
      show(await ask('removeKey', null), { status: 'removed' });
    },
  };
};
