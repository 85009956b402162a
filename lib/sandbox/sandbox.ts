import { refused, toResponse } from './answer.ts';
import { randomBytes } from './ids.ts';
import type { Random } from './ids.ts';
import { createPayer } from './payer.ts';
import type { Payer } from './payer.ts';
import { answer } from './routes.ts';
import { createState } from './state.ts';
import type { SandboxStore } from './store.ts';

type Options = {
  store: SandboxStore;
  /** Milliseconds since 1970, like `Date.now`. */
  now: () => number;
  /** Where a payer goes with a link's code. */
  payerUri: (code: string) => string;
  random?: Random;
};

export type Sandbox = {
  /** Like the web's own, at any host: only the path counts. Rejects only if the request was given up before. */
  fetch: (request: Request) => Promise<Response>;
  payer: Payer;
  /** Empties it: links and payments are gone. */
  forget: () => Promise<void>;
};

/** A small Omise with one test account. A store that fails is a 500, and nothing was made. */
export const createSandbox = ({ store, now, payerUri, random = randomBytes }: Options): Sandbox => {
  const office = { state: createState(store), now, payerUri, random };
  return {
    fetch: async (request) => {
      request.signal.throwIfAborted();
      try {
        return toResponse(await answer(office, request), now());
      } catch (cause) {
        return toResponse(refused(500, 'internal_error', String(cause)), now());
      }
    },
    payer: createPayer(office),
    forget: office.state.forget,
  };
};
