import { useEffect, useReducer } from 'preact/hooks';
import type { Panel, Task } from '../../components/panel.ts';
import { ok } from '../../lib/faults/fault.ts';
import type { Result } from '../../lib/faults/fault.ts';
import type {
  GuardRules,
  InstantRules,
  KeepingChoice,
  LockChange,
  NewKey,
  SettingsView,
} from '../../lib/links/account.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Contract } from '../../lib/messages/contract.ts';
import { onNews } from '../../lib/platform/news.ts';
import { firstState, reduce } from './state.ts';

type Told = Promise<Result<SettingsView>>;

const thenRead = async (told: Result<null>): Told => (told.ok ? ask('getSettings', null) : told);

export type Edit = Contract['editAccount']['in'] & { choice: KeepingChoice | undefined };

/** How the key is kept comes first: of the two, only that can be refused. */
const saveEdit = async ({ choice, ...change }: Edit): Told => {
  const { accountId } = change;
  const moved = choice ? await ask('changeKeeping', { accountId, ...choice }) : ok(null);
  return moved.ok ? ask('editAccount', change) : moved;
};

/** All that the settings show, and what can be asked for. Keys and passphrases pass through and are not kept here. */
export const useSettings = () => {
  const [state, dispatch] = useReducer(reduce, firstState);
  const isAsking = state.outcome.status === 'asking';
  const read = async () => {
    const told = await ask('getSettings', null);
    if (told.ok) dispatch({ type: 'told', view: told.value });
    else dispatch({ type: 'failed', task: 'read', fault: told.fault });
  };
  useEffect(() => {
    void read();
    return onNews('accounts', () => void read());
  }, []);

  const run = async (task: Task, asked: () => Told) => {
    if (isAsking) return;
    const before = state.view;
    dispatch({ type: 'asked', task });
    const told = await asked();
    if (told.ok) dispatch({ type: 'done', task, view: told.value, before });
    else dispatch({ type: 'failed', task, fault: told.fault });
  };
  const start = (...asked: Parameters<typeof run>) => void run(...asked);

  return {
    state,
    isAsking,
    /** What is being asked stays open until it is answered: it cannot be called back. */
    open: (panel: Panel) => !isAsking && dispatch({ type: 'opened', panel }),
    close: () => !isAsking && dispatch({ type: 'closed' }),
    allowed: () => dispatch({ type: 'allowed' }),
    saveKey: (key: NewKey) => start(key.accountId ? 'replace' : 'add', () => ask('saveKey', key)),
    edit: (edit: Edit) => start('edit', () => saveEdit(edit)),
    remove: (accountId: string) => start('remove', () => ask('removeAccount', { accountId })),
    unlock: (passphrase: string) =>
      start('unlock', async () => thenRead(await ask('unlock', { passphrase }))),
    lock: () => start('lock', async () => thenRead(await ask('lockNow', null))),
    setLock: (rules: LockChange) => start('rules', () => ask('setLock', rules)),
    setGuards: (rules: GuardRules) => start('guards', () => ask('setGuards', rules)),
    setNotify: (isOn: boolean) => start('notify', () => ask('setNotify', { isOn })),
    setInstant: (rules: InstantRules) => start('instant', () => ask('setInstant', rules)),
    setInsertion: (isMessage: boolean) => start('insertion', () => ask('setInsertion', { isMessage })),
    changePassphrase: (change: { from: string; to: string }) =>
      start('passphrase', () => ask('changePassphrase', change)),
    forget: () => start('forget', () => ask('forgetEverything', null)),
  };
};

export type Settings = ReturnType<typeof useSettings>;
