import { createAccounts } from '../../lib/accounts/accounts.ts';
import { adoptOldAccount } from '../../lib/accounts/adopt-old-account.ts';
import { createAutoLock } from '../../lib/accounts/auto-lock.ts';
import { createKeyring } from '../../lib/accounts/keyring.ts';
import { createOpening } from '../../lib/accounts/opening.ts';
import { readPolicy } from '../../lib/accounts/read-policy.ts';
import { sandboxAccount } from '../../lib/accounts/sandbox-account.ts';
import { watchScreenLock } from '../../lib/accounts/screen-lock.ts';
import { createVault } from '../../lib/accounts/vault.ts';
import { createLinksApi } from '../../lib/omise/links-api.ts';
import { browser } from '../../lib/platform/browser.ts';
import { keepLinkDatabases } from '../../lib/platform/link-databases.ts';
import { createManaged } from '../../lib/platform/managed.ts';
import { createNews } from '../../lib/platform/news.ts';
import { mayReachOmise } from '../../lib/platform/omise-access.ts';
import { sandboxStore } from '../../lib/platform/sandbox-store.ts';
import { sandboxKey } from '../../lib/sandbox/keys.ts';
import { createSandbox } from '../../lib/sandbox/sandbox.ts';
import { keep } from './storage.ts';

const connect = (key: string) => createLinksApi({ fetch: (request) => fetch(request), key });

const createOwnOmise = (origin: string) => {
  const payPage = `${origin}/pay.html`;
  const sandbox = createSandbox({
    store: sandboxStore(browser.storage.local),
    now: Date.now,
    payerUri: (code) => `${payPage}?${code}`,
  });
  const api = createLinksApi({
    fetch: sandbox.fetch,
    key: sandboxKey,
    paymentUriAllowed: (url) => url.href.startsWith(`${payPage}?`),
  });
  return { sandbox, api };
};

/** The stricter of what was chosen and what the administrator demands; 0 is never. */
const stricter = (chosen: number, demanded: number | undefined): number =>
  demanded === undefined || (chosen > 0 && chosen < demanded) ? chosen : demanded;

const createRules = (announce: () => void) => {
  const read = createManaged({ managed: browser.storage.managed, announce });
  const policy = async () => readPolicy(await read());
  const rules = async () => {
    const [chosen, { autoLockMinutes }] = await Promise.all([keep.lockRules.get(), policy()]);
    return { ...chosen, minutes: stricter(chosen.minutes, autoLockMinutes) };
  };
  return { policy, rules };
};

/**
 * Who takes part: Omise and the sandbox, the administrator's rules, the safe with its lock, the accounts. `onRules`:
 * the administrator has changed them, and what they stood in the way of may be done now.
 */
export const createParties = (origin: string, onRules: () => void) => {
  const now = Date.now;
  const tell = createNews('accounts');
  const { sandbox, api } = createOwnOmise(origin);
  const announce = () => {
    tell();
    void autoLock.arm();
    void tidyDatabases();
  };
  const { policy, rules } = createRules(() => {
    announce();
    onRules();
  });
  const opening = createOpening({ opened: keep.opened, rules, now });
  const vault = createVault({ safe: keep.safe, tries: keep.tries, opening, now });
  const keyring = createKeyring({
    device: keep.deviceKeys,
    session: keep.sessionKeys,
    vault,
    gone: keep.gone,
  });
  const accounts = createAccounts({
    kept: keep.accounts,
    keyring,
    vault,
    sandbox: { account: sandboxAccount, api },
    connect,
    mayReachOmise,
    policy,
    now,
  });

  const autoLock = createAutoLock({ alarms: browser.alarms, opening, announce: tell });
  const lockNow = async () => {
    await opening.lock();
    announce();
  };
  const lockWithScreen = async () => {
    if ((await rules()).onScreenLock) await lockNow();
  };
  watchScreenLock({
    idle: () => browser.idle,
    permissions: browser.permissions,
    onScreenLock: () => void lockWithScreen(),
  });
  /** What pages know of an account's links goes with it. */
  const tidyDatabases = async () => {
    const { rows } = await accounts.all();
    await keepLinkDatabases(rows.map(({ account }) => account.id));
  };
  /** What an older version, or a worker that was stopped, has left. */
  const settle = async () => {
    await adoptOldAccount({ old: keep.oldAccount, kept: keep.accounts, device: keep.deviceKeys, now });
    await accounts.tidy();
    await tidyDatabases();
  };
  return { sandbox, policy, rules, opening, vault, accounts, announce, lockNow, settle };
};
