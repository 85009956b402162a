import type { Result } from '../faults/fault.ts';
import type { FormDraft } from './form-draft.ts';
import type { Link, LinkDraft } from './link.ts';

/** A form that is being filled. Its id stays until it ends as a link, so that it is made once. */
export type OpenDraft = {
  draftId: string;
  form: FormDraft;
  /** The selection that it was filled from, white space folded, and what had been typed before. */
  selection?: { text: string; before: FormDraft };
  /** A link like this may exist: it was asked for, and no answer says what became of it. */
  isDoubtful?: true;
};

/**
 * A draft as it was sent, in the account that the form showed. The same id with another text, or in another account,
 * is another link: somebody has changed the form, or the key.
 */
export type Sent = { draftId: string; accountId: string; draft: LinkDraft };

/** No `result` yet means that it is on its way. */
export type Attempt = Sent & { result?: Result<Link> };
