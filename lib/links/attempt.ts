import type { Result } from '../faults/fault.ts';
import type { Currency } from '../money/currency.ts';
import type { Price, Quantity } from '../money/price.ts';
import type { FormDraft } from './form-draft.ts';
import type { Link, LinkDraft } from './link.ts';

/** What a form was filled from. */
export type FilledFrom = {
  text: string;
  before: FormDraft;
  /** The amount was multiplied from this. */
  quantity?: Quantity;
  /** The amounts in the text, where there are more than the one filled in: another may be meant. */
  amounts?: readonly Price[];
};

/** A form that is being filled. Its id stays until it ends as a link, so that it is made once. */
export type OpenDraft = {
  draftId: string;
  form: FormDraft;
  /** The selection that it was filled from, white space folded, and what had been typed before. */
  selection?: FilledFrom;
  /** A link like this may exist: it was asked for, and no answer says what became of it. */
  isDoubtful?: true;
  /** The link that this one corrects, and which is to go once it is there. */
  replaces?: Replaced;
};

/** Enough of a link to say which one it is, and whose. `amount` in subunits. */
export type Replaced = { accountId: string; id: string; amount: number; currency: Currency; title: string };

/** How long a link is to be payable, in hours. No API knows of it: this browser deletes the link then. */
export const validities = [1, 24, 168] as const;
export type Validity = (typeof validities)[number];

/**
 * A draft as it was sent, in the account that the form showed. The same id with another text, or in another account,
 * is another link: somebody has changed the form, or the key.
 */
export type Sent = {
  draftId: string;
  accountId: string;
  draft: LinkDraft;
  validHours?: Validity;
  /** The id of the link that this one corrects. */
  replaces?: string;
};

/** What became of a link that was to go: one that was paid stays. */
export type Retired = 'deleted' | 'paid';

/** A link that was made at once, without a popup: so many seconds long it can be undone still. */
export type Undoable = { isCopied: boolean; seconds: number };

/** What became of a link that was to be undone. `late`: the time for it is over. */
export type Undone = Retired | 'late';

/** No `result` yet means that it is on its way. */
export type Attempt = Sent & { result?: Result<Link> };
