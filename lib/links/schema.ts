import * as z from 'zod/mini';
import { currencies } from '../money/currency.ts';
import type { Price } from '../money/price.ts';
import type {
  Account,
  AmountLimits,
  GuardRules,
  InstantRules,
  LockChange,
  LockRules,
  Start,
} from './account.ts';
import { colours } from './account.ts';
import type { FilledFrom, OpenDraft, Replaced } from './attempt.ts';
import { validities } from './attempt.ts';
import type { FormDraft } from './form-draft.ts';
import { longest } from './form-draft.ts';
import type { Charge, Link, LinkDraft } from './link.ts';
import type { Templates } from './message.ts';
import { templateProblem } from './message.ts';

const text = z.string();
const flag = z.boolean();
const maybe = z.exactOptional(text);
export const currencySchema = z.enum(currencies);
const currency = currencySchema;
const amount = z.int().check(z.nonnegative());
const maybeAmount = z.exactOptional(amount);

/** What a page may ask to be made: whole subunits above zero, texts that are not blank. */
export const linkDraftSchema: z.ZodMiniType<LinkDraft> = z.object({
  amount: z.int().check(z.positive()),
  currency,
  title: text.check(z.regex(/\S/)),
  description: text.check(z.regex(/\S/)),
  multiple: flag,
});

/** Longer texts would not fit into what the browser syncs. */
export const presetDraftSchema: z.ZodMiniType<LinkDraft> = linkDraftSchema.check(
  z.refine(
    ({ title, description }) => title.length <= longest.title && description.length <= longest.description,
  ),
);

export const validitySchema = z.literal(validities);

/** Omise's are shorter than a third of that. */
export const linkIdSchema = text.check(z.minLength(1), z.maxLength(64));

export const formDraftSchema: z.ZodMiniType<FormDraft> = z.object({
  amount: text,
  currency: z.union([currency, z.literal('')]),
  title: text,
  description: text,
  multiple: flag,
  validHours: z.exactOptional(z.union([validitySchema, z.literal(0)])),
});

export const replacedSchema: z.ZodMiniType<Replaced> = z.object({
  accountId: text,
  id: linkIdSchema,
  amount,
  currency,
  title: text,
});

const priceSchema: z.ZodMiniType<Price> = z.object({ amountText: text, currency });

const filledFromSchema: z.ZodMiniType<FilledFrom> = z.object({
  text,
  before: formDraftSchema,
  quantity: z.exactOptional(z.object({ count: amount, each: priceSchema })),
  amounts: z.exactOptional(z.array(priceSchema)),
});

export const openDraftSchema: z.ZodMiniType<OpenDraft> = z.object({
  draftId: text.check(z.minLength(1), z.maxLength(64)),
  form: formDraftSchema,
  selection: z.exactOptional(filledFromSchema),
  isDoubtful: z.exactOptional(z.literal(true)),
  replaces: z.exactOptional(replacedSchema),
});

export const chargeSchema: z.ZodMiniType<Charge> = z.object({
  id: text,
  status: z.enum(['failed', 'expired', 'pending', 'reversed', 'successful']),
  amount,
  currency,
  createdAt: text,
  paidAt: maybe,
  fundingCurrency: z.exactOptional(currency),
  fee: maybeAmount,
  net: z.exactOptional(z.int()),
  refundedAmount: maybeAmount,
  failureCode: maybe,
  failureMessage: maybe,
  cardBrand: maybe,
  cardLastDigits: maybe,
});

/** A link as we wrote it down ourselves; `lib/omise/wire` reads the API's own shapes. */
export const linkSchema: z.ZodMiniType<Link> = z.object({
  id: text,
  livemode: flag,
  amount,
  currency,
  title: text,
  description: text,
  multiple: flag,
  used: flag,
  deleted: flag,
  paymentUri: text,
  createdAt: text,
  usedAt: maybe,
  deletedAt: maybe,
  charges: z.object({ total: amount, data: z.array(chargeSchema) }),
  merchantName: maybe,
  merchantUid: maybe,
});

export const colourSchema = z.enum(colours);

export const startSchema: z.ZodMiniType<Start> = z.object({ currency, multiple: flag });

export const accountSchema: z.ZodMiniType<Account> = z.object({
  id: text,
  mode: z.enum(['live', 'test', 'sandbox']),
  name: maybe,
  colour: colourSchema,
  email: maybe,
  country: text,
  currency,
  currencies: z.array(currency),
  start: startSchema,
  keyHint: maybe,
});

export const amountLimitsSchema: z.ZodMiniType<AmountLimits> = z.object({
  currency,
  min: amount,
  max: amount,
});

/** A day at most; 0 is until the browser closes. */
const minutes = z.int().check(z.minimum(0), z.maximum(1440));

export const lockRulesSchema: z.ZodMiniType<LockRules> = z.object({ minutes, onScreenLock: flag });

export const guardRulesSchema: z.ZodMiniType<GuardRules> = z.object({
  firstLive: flag,
  unusualAmount: flag,
});

export const instantRulesSchema: z.ZodMiniType<InstantRules> = z.object({
  isOn: flag,
  isFirst: flag,
  alsoLive: flag,
});

/** '' is the standard text. What cannot be kept is not read back either. */
export const templateSchema = text.check(z.refine((kept) => kept === '' || !templateProblem(kept)));

export const templatesSchema: z.ZodMiniType<Templates> = z.object({
  en: templateSchema,
  th: templateSchema,
  ja: templateSchema,
});

export const lockChangeSchema: z.ZodMiniType<LockChange> = z.union([
  z.object({ minutes }),
  z.object({ onScreenLock: flag }),
]);
