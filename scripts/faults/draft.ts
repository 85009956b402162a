import type { Result } from '../../lib/faults/fault.ts';
import { provesNothingMade } from '../../lib/faults/made-nothing.ts';
import type { Sent } from '../../lib/links/attempt.ts';
import type { Link } from '../../lib/links/link.ts';
import type { Run } from './plan.ts';

/** A draft, and what its user was told of it. */
export type Draft = {
  run: Run;
  sent: Sent;
  /** How it ended, as it was told last: a link, or that there is none. */
  end?: 'created' | 'nothingMade';
  /** The ids of the links that it was told to have become. */
  links: Set<string>;
  /** A popup of it showed no end, and not that none is known. */
  isStuck?: true;
};

export const description = 'Of the fault campaign';

export const newDraft = (run: Run, accountId: string): Draft => ({
  run,
  sent: {
    draftId: crypto.randomUUID(),
    accountId,
    draft: {
      amount: run.amount,
      currency: 'THB',
      title: run.title,
      description,
      multiple: false,
    },
  },
  links: new Set(),
});

/** Notes what the user was told. An answer that leaves the end open says nothing. */
export const note = (draft: Draft, result: Result<Link>): void => {
  if (result.ok) {
    draft.links.add(result.value.id);
    draft.end = 'created';
  } else if (provesNothingMade(result.fault)) draft.end = 'nothingMade';
};
