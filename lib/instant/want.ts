import type { Account } from '../links/account.ts';
import type { FormDraft } from '../links/form-draft.ts';
import { emptyForm } from '../links/form-draft.ts';
import type { SelectionDraft } from '../selection/read-selection.ts';
import { readSelection } from '../selection/read-selection.ts';

/** What is to be a link. */
export type Want = {
  /** As it was selected or typed. */
  text: string;
  /** How it fills the form of an account; nothing where anything is unsure. */
  form: (account: Account) => FormDraft | undefined;
  /** Hands it over to the next popup of that account, for somebody to look at. */
  hand: (account: Account) => Promise<void>;
};

/** `others`: more prices that the text holds, one of which may be meant. */
type Read = SelectionDraft & { others?: readonly unknown[] };

/** Text -> the form that it fills where it holds one certain price; without a title, that is still to be typed. */
export const wholeForm = (text: string, { start }: Account): FormDraft | undefined => {
  const { title, price, others = [] }: Read = readSelection(text, start.currency);
  return price && others.length === 0
    ? { ...emptyForm(price.currency, start.multiple), title, amount: price.amountText }
    : undefined;
};
