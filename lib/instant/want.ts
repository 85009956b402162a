import type { Account } from '../links/account.ts';
import type { FormDraft } from '../links/form-draft.ts';
import { emptyForm } from '../links/form-draft.ts';
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

/**
 * Text -> the form that it fills where it holds one certain price; without a title, that is still to be typed. What
 * was multiplied, and a total of others, somebody looks at first.
 */
export const wholeForm = (text: string, { start }: Account): FormDraft | undefined => {
  const { title, price, quantity, others } = readSelection(text, start.currency);
  return price && !quantity && !others
    ? { ...emptyForm(price.currency, start.multiple), title, amount: price.amountText }
    : undefined;
};
