import { formatMoney } from '../money/format-amount.ts';
import type { Locale } from '../money/locale.ts';
import type { Link } from './link.ts';
import { holdsKey } from './secret.ts';

/** The languages a message can be in. */
export const languages = ['en', 'th', 'ja'] as const satisfies readonly Locale[];

/** What a customer is sent with a link, for each language; '' where the standard text is used. */
export type Templates = Record<Locale, string>;

export const noTemplates: Templates = { en: '', th: '', ja: '' };

/** What stands in a template for a part of the link. */
export const placeholders = ['{title}', '{amount}', '{url}'] as const;

/** So long may a template be, in characters. */
export const longestTemplate = 1000;

/** A link as a message tells it. `amount` in subunits. */
export type Told = Pick<Link, 'title' | 'amount' | 'currency' | 'paymentUri'>;

/**
 * The message that a template makes of a link, the amount written as in that language. In one pass: a title that has
 * braces stays as it is, and so do braces that mean nothing.
 */
export const messageOf = (template: string, link: Told, language: Locale): string => {
  const amount = formatMoney(link.amount, link.currency, language);
  const parts = new Map([
    ['{title}', link.title],
    ['{amount}', amount],
    ['{url}', link.paymentUri],
  ]);
  return template.replaceAll(/\{(?:title|amount|url)\}/gu, (place) => parts.get(place) ?? place);
};

export type TemplateProblem = 'noUrl' | 'tooLong' | 'holdsKey';

/** Why a template cannot be kept: without the address nobody could pay, and a key would reach the customer. */
export const templateProblem = (template: string): TemplateProblem | undefined => {
  if (holdsKey(template)) return 'holdsKey';
  if (template.length > longestTemplate) return 'tooLong';
  return template.includes('{url}') ? undefined : 'noUrl';
};
