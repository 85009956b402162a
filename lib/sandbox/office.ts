import type { Ledger } from './ledger.ts';
import type { Random } from './ids.ts';
import type { LinkTelling } from './show-link.ts';
import type { State } from './state.ts';
import { toSeconds } from './time.ts';
import type { Version } from './versions.ts';

/** What every call works with. `now` in milliseconds since 1970, like `Date.now`. */
export type Office = {
  state: State;
  now: () => number;
  payerUri: (code: string) => string;
  random: Random;
};

/** One call: what the request asks beyond its path. `id` is the path's own, '' where it has none. */
export type Call = { id: string; version: Version; request: Request; query: URLSearchParams };

export const tellingOf = ({ now, payerUri }: Office, { version }: Call, ledger: Ledger): LinkTelling => ({
  version,
  asOf: toSeconds(now()),
  ledger,
  payerUri,
});
