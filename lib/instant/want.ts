import type { Account } from '../links/account.ts';
import type { FormDraft } from '../links/form-draft.ts';
import { emptyForm } from '../links/form-draft.ts';
import type { SelectionDraft } from '../selection/read-selection.ts';
import { readSelection } from '../selection/read-selection.ts';

/** What is to be a link: a text, and how it fills the form of an account; no form where anything is unsure. */
export type Want = { text: string; form: (account: Account) => FormDraft | undefined };

/** `others`: more prices that the text holds, one of which may be meant. */
type Read = SelectionDraft & { others?: readonly unknown[] };

/** Selected text: whole only with one certain price. */
export const wantSelection = (text: string): Want => ({
  text,
  form: ({ start }) => {
    const { title, price, others = [] }: Read = readSelection(text, start.currency);
    return price && others.length === 0
      ? { ...emptyForm(price.currency, start.multiple), title, amount: price.amountText }
      : undefined;
  },
});
