import { vi } from 'vitest';
import type { Fetch } from '../omise/http.ts';
import { createLinksApi } from '../omise/links-api.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import { sandboxKey } from '../sandbox/keys.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { memoryStore } from '../sandbox/store.ts';
import { createAccounts, keptAccountSchema } from './accounts.ts';
import { sandboxAccount } from './sandbox-account.ts';

export const testKey = 'skey_test_5xyz7vwd1nf9f2opq3r';
export const otherTestKey = 'skey_test_6xyz7vwd1nf9f2opabc';
/** Omise in these tests knows test keys only: 401. */
export const liveKey = 'skey_5xyz7vwd1nf9f2opq3r';

const openOmise = (payerUri: (code: string) => string) =>
  createSandbox({ store: memoryStore(), now: () => Date.parse('2026-11-22T07:00:00Z'), payerUri });

/**
 * The worker's account with all that it needs. `fetch` is the network: behind it a second sandbox plays
 * Omise. `restart` starts another worker over what this one kept.
 */
export const openRooms = (area = memoryArea()) => {
  const omise = openOmise((code) => `https://link.omise.co/${code}`);
  const sandbox = openOmise((code) => `chrome-extension://us/pay.html?${code}`);
  const fetch = vi.fn<Fetch>(omise.fetch);
  const mayReachOmise = vi.fn(async () => true);
  const sandboxApi = createLinksApi({
    fetch: sandbox.fetch,
    key: sandboxKey,
    paymentUriAllowed: ({ protocol }) => protocol === 'chrome-extension:',
  });
  const restart = () =>
    createAccounts({
      kept: stored('account', { area, schema: keptAccountSchema, fallback: null }),
      sandbox: { account: sandboxAccount, api: sandboxApi },
      connect: (key) => createLinksApi({ fetch, key }),
      mayReachOmise,
    });
  return { area, fetch, mayReachOmise, restart, accounts: restart(), payer: sandbox.payer };
};
