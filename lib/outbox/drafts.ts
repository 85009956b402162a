import * as z from 'zod/mini';
import type { Account } from '../links/account.ts';
import type { FormDraft } from '../links/form-draft.ts';
import { emptyForm, isUntouched } from '../links/form-draft.ts';
import { holdsKey } from '../links/secret.ts';
import type { OpenDraft, Replaced, Sent } from '../links/attempt.ts';
import { formOfSent } from '../links/form-of.ts';
import { isSameForm, typedIn } from '../links/typed-in.ts';
import { openDraftSchema } from '../links/schema.ts';
import type { Stored } from '../platform/stored.ts';
import { readSelection } from '../selection/read-selection.ts';

export const draftSchema = z.nullable(openDraftSchema);
/** A selection on its way from the page to the form; empty where there is none. */
export const selectionSchema = z.string();

type Parts = { saved: Stored<OpenDraft | null>; selected: Stored<string> };

const startOf = ({ start }: Account): FormDraft => emptyForm(start.currency, start.multiple);

const fill = (text: string, account: Account, before: FormDraft): OpenDraft => {
  const home = account.start.currency;
  const { source, title, price, quantity, others } = readSelection(text, home);
  const form = {
    ...startOf(account),
    title,
    amount: price?.amountText ?? '',
    currency: price?.currency ?? home,
  };
  const selection = {
    text: source,
    before,
    ...(quantity && { quantity }),
    ...(others && { amounts: price ? [...others, price] : others }),
  };
  return { draftId: crypto.randomUUID(), form, selection };
};

const newDraft = (account: Account): OpenDraft => ({
  draftId: crypto.randomUUID(),
  form: startOf(account),
});

/**
 * A form that nobody has filled begins as the account's do, though it was first shown in another account. It is another
 * one in each page that shows it, or what is filled into one would be the link of the other; `claimed` is for a page.
 */
const inAccount = (account: Account, draft: OpenDraft, claimed: string): OpenDraft => {
  if (!isUntouched(draft.form) || draft.selection) return draft;
  return draft.draftId === claimed ? { ...draft, form: startOf(account) } : newDraft(account);
};

const hasKey = ({ title, description, amount }: FormDraft): boolean => holdsKey(title, description, amount);

/** What a form is filled with again that somebody went on from: a copy of what was sent. */
const isCopyOf = ({ isDoubtful, form }: OpenDraft, sent: Sent): boolean =>
  isDoubtful === true && isSameForm(form, formOfSent(sent));

/** The form being filled, and the selection that fills the next one. */
export const createDrafts = ({ saved, selected }: Parts) => ({
  /** Hands a selection over to the next popup that opens. */
  select: (text: string) => selected.set(holdsKey(text) ? '' : text),

  /** A form with a key in it is not kept: nothing of a key lies anywhere but where keys do. */
  save: async (draft: OpenDraft): Promise<void> => {
    if (!hasKey(draft.form)) await saved.set(draft);
  },

  /** Fills the form anew; what had been typed comes back when that is cleared. What was selected before is let go. */
  begin: async (form: FormDraft, replaces?: Replaced): Promise<void> => {
    if (hasKey(form)) return;
    await selected.set('');
    await saved.update((kept) => {
      const before = kept && typedIn(kept, [form]);
      return {
        draftId: crypto.randomUUID(),
        form,
        ...(before && { selection: { text: form.title, before } }),
        ...(replaces && { replaces }),
      };
    });
  },

  /** Fills the form with what was sent without one, under the id that it was sent with. */
  put: async ({ draftId, form, text }: { draftId: string; form: FormDraft; text: string }): Promise<void> => {
    if (hasKey(form)) return;
    await saved.update((kept) => {
      const before = kept && typedIn(kept, [form]);
      const empty = emptyForm(form.currency, form.multiple);
      return { draftId, form, selection: { text, before: before ?? empty } };
    });
  },

  /** The draft to show, and whether it has just come from a selection, which is taken once. */
  async open(account: Account, claimed = ''): Promise<{ draft: OpenDraft; isFromSelection: boolean }> {
    const text = await selected.take();
    const kept = inAccount(account, (await saved.get()) ?? newDraft(account), claimed);
    if (text === '') return { draft: kept, isFromSelection: false };
    const fills = kept.selection ? [fill(kept.selection.text, account, kept.form).form] : [];
    const draft = fill(text, account, typedIn(kept, fills) ?? startOf(account));
    await saved.set(draft);
    return { draft, isFromSelection: true };
  },

  /** Ends a draft that has become a link, and its copy; another one that was begun since stays. */
  end: (sent: Sent): Promise<void> =>
    saved.update((draft) =>
      draft && (draft.draftId === sent.draftId || isCopyOf(draft, sent)) ? null : draft,
    ),
});
