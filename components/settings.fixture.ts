import type { AccountRow, SettingsView } from '../lib/links/account.ts';
import { sandboxAccount, testAccount } from '../lib/links/link.fixture.ts';

/** A test account, its key on this device. */
export const testRow: AccountRow = {
  account: testAccount,
  access: 'open',
  keeping: 'device',
  since: '2026-11-19T08:00:00Z',
};

/** A live one, named by its merchant, its key sealed. */
export const liveRow: AccountRow = {
  account: { ...testAccount, id: 'live/account_1', mode: 'live', name: 'Baan Kafe Ari', keyHint: '4f2k' },
  access: 'open',
  keeping: 'locked',
  since: '2026-11-22T08:00:00Z',
};

export const sandboxRow: AccountRow = { account: sandboxAccount, access: 'open' };

/** The settings with these accounts. */
export const settingsWith = (...rows: AccountRow[]): SettingsView => ({
  accounts: [...rows, sandboxRow],
  current: 'sandbox',
  lock: { state: 'none', waitSeconds: 0, minutes: 30, onScreenLock: false },
  policy: {},
  guards: { firstLive: true, unusualAmount: true },
  notify: false,
  insertsMessage: false,
  instant: { isOn: false, isFirst: false, alsoLive: false },
});
