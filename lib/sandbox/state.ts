import { createLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import type { SandboxRecord } from './records.ts';
import type { SandboxStore } from './store.ts';

/** What a change comes to: the records to keep, and what its caller is told. */
export type Change<Told> = { records: readonly SandboxRecord[]; told: Told };

/** The ledger and its store. Rejects when the store does; then nothing is in the ledger that is not kept. */
export const createState = (store: SandboxStore) => {
  let opened: ReturnType<typeof open> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const open = async () => createLedger(await store.load());
  const ready = async () => {
    opened ??= open();
    try {
      return await opened;
    } catch (cause) {
      opened = undefined;
      throw cause;
    }
  };
  const inTurn = <Value>(turn: () => Promise<Value>): Promise<Value> => {
    const next = last.then(turn, turn);
    last = next;
    return next;
  };
  const forget = async () => {
    await store.clear();
    opened = undefined;
  };
  return {
    read: (): Promise<Ledger> => ready(),
    /** Changes happen one after the other: each decides on what the one before it left. Saved, then seen. */
    change: <Told>(decide: (ledger: Ledger) => Change<Told>): Promise<Told> =>
      inTurn(async () => {
        const ledger = await ready();
        const { records, told } = decide(ledger);
        if (records.length > 0) await store.save(records);
        records.forEach(ledger.put);
        return told;
      }),
    /** Nothing was ever made. */
    forget: (): Promise<void> => inTurn(forget),
  };
};

export type State = ReturnType<typeof createState>;
