import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import type { FieldFault } from '../lib/faults/field-fault.ts';
import type { AmountLimits } from '../lib/links/account.ts';
import type { Largest } from '../lib/links/policy.ts';
import type { FormDraft } from '../lib/links/form-draft.ts';
import { longest } from '../lib/links/form-draft.ts';
import { foldBlanks } from '../lib/links/text.ts';
import { exampleAmount, locale, money } from './locale.ts';

type Invalid = Extract<Fault, { kind: 'invalid' }>;

type Context = { form: FormDraft; limits?: AmountLimits | undefined; largest?: Largest | undefined };

const limit = (bound: 'min' | 'max', { limits }: Context): string =>
  limits ? money(limits[bound], limits.currency) : '';

/** What the administrator allows in the currency of the form. */
const most = ({ form: { currency }, largest }: Context): string =>
  currency === '' ? '' : money(largest?.[currency] ?? 0, currency);

const tooLong = (field: Invalid['field'], { form }: Context): string => {
  const name = field === 'title' ? 'title' : 'description';
  return i18n.t('textTooLong', [
    foldBlanks(form[name]).length.toLocaleString(locale()),
    String(longest[name]),
  ]);
};

/** The words for what is wrong with a field: the rule, with a number where there is one. */
const fieldWords = ({ field, problem }: Invalid, context: Context): string => {
  const { form } = context;
  const example = exampleAmount(form.currency || 'THB');
  switch (problem) {
    case 'empty':
      return field === 'title' ? i18n.t('titleEmpty') : i18n.t('amountEmpty', [example]);
    case 'notANumber':
      return i18n.t('amountNotANumber', [example]);
    case 'unclear':
      return i18n.t('amountUnclear', [example]);
    case 'negative':
      return i18n.t('amountNegative');
    case 'zero':
      return i18n.t('amountZero');
    case 'tooManyDecimals':
      return i18n.t('amountTooManyDecimals', [form.currency, example]);
    case 'tooLarge':
      return i18n.t('amountTooLarge');
    case 'tooSmall':
      return i18n.t('amountTooSmall', [limit('min', context)]);
    case 'tooMuch':
      return i18n.t('amountTooMuch', [limit('max', context)]);
    case 'aboveLargest':
      return i18n.t('amountAboveLargest', [most(context)]);
    case 'tooShort':
      return i18n.t('passphraseTooShort');
    case 'tooLong':
      return tooLong(field, context);
    case 'hiddenCharacters':
      return i18n.t('hiddenCharacters');
    case 'holdsKey':
      return i18n.t('holdsKey');
    case 'unsupportedCurrency':
      return i18n.t('currencyUnsupported', [form.currency]);
    case 'publicKey':
      return i18n.t('keyPublic');
    case 'notAKey':
      return i18n.t('keyNotAKey');
  }
};

/** Omise's own words for a field that it refused, with what support asks for. */
const refusedWords = ({ message, code, requestId }: Extract<FieldFault, { kind: 'refused' }>): string => {
  const forSupport = requestId ? `${code} · ${i18n.t('requestId')} ${requestId}` : code;
  return i18n.t('refusedAtField', [`${message} (${forSupport})`]);
};

/** What stands at a field, in words: what is wrong, or what Omise said of it. */
export const fieldFaultWords = (fault: FieldFault, context: Context): string =>
  fault.kind === 'invalid' ? fieldWords(fault, context) : refusedWords(fault);
