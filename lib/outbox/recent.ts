import { draftKey } from '../links/draft-key.ts';
import type { LinkDraft } from '../links/link.ts';
import type { Entry } from './entry.ts';

/** What became a link in this account, the newest first; what was asked for several times is there once. */
export const recentIn = (entries: readonly Entry[], account: string): LinkDraft[] => {
  const made = entries.filter(({ accountId, state }) => accountId === account && state === 'created');
  return [...new Map(made.toReversed().map(({ draft }) => [draftKey(draft), draft])).values()];
};
