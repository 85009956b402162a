import * as z from 'zod/mini';
import { oldAccountSchema } from '../../lib/accounts/adopt-old-account.ts';
import { keptAccountsSchema } from '../../lib/accounts/kept-accounts.ts';
import { openedSchema } from '../../lib/accounts/opening.ts';
import { keysSchema } from '../../lib/accounts/safe.ts';
import { noTries, triesSchema } from '../../lib/accounts/tries.ts';
import { noTemplates } from '../../lib/links/message.ts';
import {
  guardRulesSchema,
  instantRulesSchema,
  lockRulesSchema,
  templatesSchema,
} from '../../lib/links/schema.ts';
import { targetSchema } from '../../lib/insert/insertion.ts';
import { draftSchema, selectionSchema } from '../../lib/outbox/drafts.ts';
import { askedSchema } from '../../lib/outbox/guard.ts';
import { noPending, pendingSchema, shownSchema } from '../../lib/outbox/record.ts';
import { browser } from '../../lib/platform/browser.ts';
import { stored } from '../../lib/platform/stored.ts';
import { createPresets } from '../../lib/presets/presets.ts';
import { nothingWaited, watchSchema } from '../../lib/watch/record.ts';

export const areas = [browser.storage.local, browser.storage.session, browser.storage.sync] as const;
const [local, session, sync] = areas;

/** What follows the user to other machines: nothing else is ever written there. */
export const presets = createPresets({ area: sync });

const noAccounts = { list: [], current: 'sandbox' };
const bothAsk = { firstLive: true, unusualAmount: true };
const notInstant = { isOn: false, isFirst: false, alsoLive: false };
const halfAnHour = { minutes: 30, onScreenLock: false };

/** All that the worker keeps, by name. What must not outlive the browser lies in `session`. */
export const keep = {
  accounts: stored('accounts', { area: local, schema: keptAccountsSchema, fallback: noAccounts }),
  deviceKeys: stored('keys', { area: local, schema: keysSchema, fallback: {} }),
  sessionKeys: stored('keys', { area: session, schema: keysSchema, fallback: {} }),
  safe: stored('safe', { area: local, schema: z.unknown(), fallback: null }),
  opened: stored('opened', { area: session, schema: openedSchema, fallback: null }),
  gone: stored('gone', { area: local, schema: z.array(z.string()), fallback: [] }),
  tries: stored('tries', { area: local, schema: triesSchema, fallback: noTries }),
  lockRules: stored('lockRules', { area: local, schema: lockRulesSchema, fallback: halfAnHour }),
  oldAccount: stored('account', { area: local, schema: oldAccountSchema, fallback: null }),
  welcomed: stored('welcomed', { area: local, schema: z.boolean(), fallback: false }),
  pending: stored('outbox', { area: local, schema: pendingSchema, fallback: noPending }),
  shown: stored('sent', { area: local, schema: shownSchema, fallback: [] }),
  asked: stored('asked', { area: local, schema: askedSchema, fallback: {} }),
  guardRules: stored('guardRules', { area: local, schema: guardRulesSchema, fallback: bothAsk }),
  templates: stored('templates', { area: local, schema: templatesSchema, fallback: noTemplates }),
  watch: stored('watch', { area: local, schema: watchSchema, fallback: nothingWaited }),
  notify: stored('notify', { area: local, schema: z.boolean(), fallback: false }),
  instant: stored('instant', { area: local, schema: instantRulesSchema, fallback: notInstant }),
  insertsMessage: stored('insertsMessage', { area: local, schema: z.boolean(), fallback: false }),
  draft: stored('draft', { area: local, schema: draftSchema, fallback: null }),
  selection: stored('selection', { area: session, schema: selectionSchema, fallback: '' }),
  target: stored('target', { area: session, schema: targetSchema, fallback: null }),
};

/** Empties all of it, and what else lies in these areas. */
export const forgetAll = async (): Promise<void> => {
  await Promise.all(Object.values(keep).map((value) => value.remove()));
  await Promise.all(areas.map((area) => area.clear()));
};
