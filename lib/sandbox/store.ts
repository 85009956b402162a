import type { SandboxRecord } from './records.ts';

/** Where the sandbox keeps its state. What it loads is parsed, never trusted. */
export type SandboxStore = {
  /** All that was ever saved, in any order. Asked once. */
  load: () => Promise<readonly unknown[]>;
  /** Keeps the records given, each in the place of the one with its id; all of them or none. */
  save: (records: readonly SandboxRecord[]) => Promise<void>;
  /** Forgets all of them. */
  clear: () => Promise<void>;
};

/** A store that forgets with the process. */
export const memoryStore = (): SandboxStore => {
  const kept = new Map<string, SandboxRecord>();
  return {
    load: async () => [...kept.values()],
    save: async (records) => records.forEach((record) => kept.set(record.id, record)),
    clear: async () => kept.clear(),
  };
};
