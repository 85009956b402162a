import { vi } from 'vitest';
import * as z from 'zod/mini';
import type { LockRules } from '../links/account.ts';
import type { Policy } from '../links/policy.ts';
import type { Fetch } from '../omise/http.ts';
import { createLinksApi } from '../omise/links-api.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import { sandboxKey } from '../sandbox/keys.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { memoryStore } from '../sandbox/store.ts';
import { createAccounts } from './accounts.ts';
import { keptAccountsSchema } from './kept-accounts.ts';
import { createKeyring } from './keyring.ts';
import { createOpening, openedSchema } from './opening.ts';
import { keysSchema } from './safe.ts';
import { sandboxAccount } from './sandbox-account.ts';
import { noTries, triesSchema } from './tries.ts';
import { createVault } from './vault.ts';

export const testKey = 'skey_test_5xyz7vwd1nf9f2opq3r';
export const otherTestKey = 'skey_test_6xyz7vwd1nf9f2opabc';
/** Omise in these tests knows test keys only: 401. */
export const liveKey = 'skey_5xyz7vwd1nf9f2opq3r';
export const passphrase = 'correct horse battery';

const started = Date.parse('2026-11-22T07:00:00Z');

const openOmise = (payerUri: (code: string) => string) =>
  createSandbox({ store: memoryStore(), now: () => started, payerUri });

/**
 * The worker's accounts with all that they need. `fetch` is the network: behind it a second sandbox plays Omise.
 * `local` is what stays on the device, `session` what the browser forgets when it closes. `restart` starts another
 * worker over what this one kept.
 */
export const openRooms = (local = memoryArea(), session = memoryArea()) => {
  const omise = openOmise((code) => `https://link.omise.co/${code}`);
  const sandbox = openOmise((code) => `chrome-extension://us/pay.html?${code}`);
  const fetch = vi.fn<Fetch>(omise.fetch);
  const mayReachOmise = vi.fn(async () => true);
  const policy = vi.fn(async (): Promise<Policy> => ({}));
  const rules = vi.fn(async (): Promise<LockRules> => ({ minutes: 30, onScreenLock: false }));
  const now = vi.fn(() => started);
  const sandboxApi = createLinksApi({
    fetch: sandbox.fetch,
    key: sandboxKey,
    paymentUriAllowed: ({ protocol }) => protocol === 'chrome-extension:',
  });
  const restart = () => {
    const opened = stored('opened', { area: session, schema: openedSchema, fallback: null });
    const opening = createOpening({ opened, rules, now });
    const safe = stored('safe', { area: local, schema: z.unknown(), fallback: null });
    const tries = stored('tries', { area: local, schema: triesSchema, fallback: noTries });
    const vault = createVault({ safe, tries, opening, now });
    const device = stored('keys', { area: local, schema: keysSchema, fallback: {} });
    const keyring = createKeyring({
      device,
      session: stored('keys', { area: session, schema: keysSchema, fallback: {} }),
      vault,
      gone: stored('gone', { area: local, schema: z.array(z.string()), fallback: [] }),
    });
    const nobody = { list: [], current: 'sandbox' };
    const accounts = createAccounts({
      kept: stored('accounts', { area: local, schema: keptAccountsSchema, fallback: nobody }),
      keyring,
      vault,
      sandbox: { account: sandboxAccount, api: sandboxApi },
      connect: (key) => createLinksApi({ fetch, key }),
      mayReachOmise,
      policy,
      now,
    });
    return { opening, vault, keyring, accounts };
  };
  const world = { local, session, fetch, mayReachOmise, policy, rules, now, payer: sandbox.payer };
  return { ...world, restart, ...restart() };
};

export type Rooms = ReturnType<typeof openRooms>;

/** The account in use, as the pages are told of it. */
export const inUse = async ({ accounts }: Pick<Rooms, 'accounts'>) => {
  const { rows, current } = await accounts.all();
  return rows.find(({ account }) => account.id === current);
};
