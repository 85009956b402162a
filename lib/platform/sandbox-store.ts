import type { SandboxStore } from '../sandbox/store.ts';

type LocalArea = {
  get(keys: null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
};

const prefix = 'sandbox/';

/** The sandbox's records, each under a key of its own: saving one link does not write all the others again. */
export const sandboxStore = (area: LocalArea): SandboxStore => {
  const entries = async () => Object.entries(await area.get(null)).filter(([key]) => key.startsWith(prefix));
  return {
    load: async () => (await entries()).map(([, record]) => record),
    save: (records) => area.set(Object.fromEntries(records.map((record) => [prefix + record.id, record]))),
    clear: async () => area.remove((await entries()).map(([key]) => key)),
  };
};
