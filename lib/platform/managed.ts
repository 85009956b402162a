import type { Storage } from 'webextension-polyfill';

type Parts = {
  managed: Pick<Storage.StorageArea, 'get'> & {
    onChanged: Pick<Storage.StorageArea['onChanged'], 'addListener'>;
  };
  /** Tells the pages. */
  announce: () => void;
};

/** What the organisation's administrator has set; nothing where there is none, or no such storage (Firefox throws). */
export const createManaged = ({ managed, announce }: Parts) => {
  const ask = async () => managed.get(null);
  const read = () => {
    const asked = ask();
    // Nobody may have asked yet.
    asked.catch(() => undefined);
    return asked;
  };
  // Read ahead: the first link of a woken worker need not wait for it.
  let reading: ReturnType<typeof read> | undefined = read();
  // Its own changes alone: those of every area would have to be told for each link that is written down.
  managed.onChanged.addListener(() => {
    reading = undefined;
    announce();
  });
  return async (): Promise<Record<string, unknown>> => {
    const mine = (reading ??= read());
    try {
      return await mine;
    } catch {
      if (reading === mine) reading = undefined;
      return {};
    }
  };
};
