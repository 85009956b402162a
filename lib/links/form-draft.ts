import type { Fault, Field, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Currency } from '../money/currency.ts';
import { parseAmount } from '../money/parse-amount.ts';
import type { Account, AmountLimits } from './account.ts';
import type { Validity } from './attempt.ts';
import type { Largest } from './policy.ts';
import type { LinkDraft } from './link.ts';
import { foldBlanks, withoutHidden } from './text.ts';

/** The form as typed: nothing in it is checked yet, and nothing of it may be lost. */
export type FormDraft = {
  amount: string;
  /** Not known before the account is. */
  currency: Currency | '';
  title: string;
  description: string;
  multiple: boolean;
  /** 0, or none: for ever. */
  validHours?: Validity | 0;
};

/** Omise publishes no limits; these are far above any till slip, and keep a pasted page out. */
export const longest = { title: 255, description: 1000 } as const;

export const emptyForm = (currency: Currency | '', multiple = false): FormDraft => ({
  amount: '',
  currency,
  title: '',
  description: '',
  multiple,
});

/** Whether nothing has been typed yet. */
export const isUntouched = ({ amount, title, description }: FormDraft): boolean =>
  `${amount}${title}${description}` === '';

type Invalid = Extract<Fault, { kind: 'invalid' }>;

const invalid = (field: Field, problem: Invalid['problem']) => fail({ kind: 'invalid', field, problem });

type TextField = 'title' | 'description';

const readText = (form: FormDraft, field: TextField): Result<string> => {
  const text = foldBlanks(form[field]);
  if (text.length > longest[field]) return invalid(field, 'tooLong');
  if (withoutHidden(text) !== text) return invalid(field, 'hiddenCharacters');
  return ok(text);
};

const readTitle = (form: FormDraft): Result<string> => {
  const title = readText(form, 'title');
  return title.ok && title.value === '' ? invalid('title', 'empty') : title;
};

const readAmount = (form: FormDraft, currency: Currency, { limits, largest }: FormRules): Result<number> => {
  const amount = parseAmount(form.amount, currency);
  if (!amount.ok) return invalid('amount', amount.problem);
  if (amount.subunits > (largest?.[currency] ?? Infinity)) return invalid('amount', 'aboveLargest');
  if (limits?.currency !== currency) return ok(amount.subunits);
  if (amount.subunits < limits.min) return invalid('amount', 'tooSmall');
  if (amount.subunits > limits.max) return invalid('amount', 'tooMuch');
  return ok(amount.subunits);
};

/** What a form is read against: the account's limits, as the API told them, and the administrator's. */
export type FormRules = Pick<Account, 'currencies'> & { limits?: AmountLimits; largest?: Largest };

/**
 * What was typed -> what is sent, or the first field that stands in the way.
 * The API wants a description: where none was typed, the title is sent.
 */
export const readForm = (form: FormDraft, rules: FormRules): Result<LinkDraft> => {
  const { currency, multiple } = form;
  if (currency === '' || !rules.currencies.includes(currency))
    return invalid('currency', 'unsupportedCurrency');
  const amount = readAmount(form, currency, rules);
  if (!amount.ok) return amount;
  const title = readTitle(form);
  if (!title.ok) return title;
  const description = readText(form, 'description');
  if (!description.ok) return description;
  const draft = { amount: amount.value, currency, title: title.value, multiple };
  return ok({ ...draft, description: description.value || title.value });
};
