import * as z from 'zod/mini';
import { keptAccountSchema } from '../../lib/accounts/accounts.ts';
import { draftSchema, selectionSchema } from '../../lib/outbox/drafts.ts';
import { recordSchema } from '../../lib/outbox/outbox.ts';
import { browser } from '../../lib/platform/browser.ts';
import { stored } from '../../lib/platform/stored.ts';

export const areas = [browser.storage.local, browser.storage.session] as const;
const [local, session] = areas;

/** All that the worker keeps, by name. What must not outlive the browser lies in `session`. */
export const keep = {
  account: stored('account', { area: local, schema: keptAccountSchema, fallback: null }),
  welcomed: stored('welcomed', { area: local, schema: z.boolean(), fallback: false }),
  record: stored('attempts', { area: local, schema: recordSchema, fallback: [] }),
  draft: stored('draft', { area: session, schema: draftSchema, fallback: null }),
  selection: stored('selection', { area: session, schema: selectionSchema, fallback: '' }),
};
