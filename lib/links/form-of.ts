import { formatAmount } from '../money/format-amount.ts';
import type { Sent } from './attempt.ts';
import type { FormDraft } from './form-draft.ts';
import type { LinkDraft } from './link.ts';

/** A link, as it stands in the form. A description that was the title is left empty again. */
export const formOf = ({ amount, currency, title, description, multiple }: LinkDraft): FormDraft => ({
  amount: formatAmount(amount, currency, 'en'),
  currency,
  title,
  description: description === title ? '' : description,
  multiple,
});

/** The same of what was sent. */
export const formOfSent = ({ draft, validHours }: Sent): FormDraft => ({
  ...formOf(draft),
  ...(validHours && { validHours }),
});
