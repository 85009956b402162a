import * as z from 'zod/mini';
import { currencySchema } from '../links/schema.ts';

const amount = z.int().check(z.nonnegative());

/**
 * A link whose payment is waited for. Times in milliseconds since 1970: `createdAt` by Omise's clock, all others by
 * ours. `times` and `received`: what was paid by it when it was last looked at; `total`: how many tries there were.
 */
const waitedSchema = z.object({
  accountId: z.string(),
  linkId: z.string(),
  createdAt: z.number(),
  since: z.number(),
  nextAt: z.number(),
  /** Looks in a row that came to nothing. */
  failures: amount,
  times: amount,
  received: amount,
  total: amount,
  /** A try was on its way: what becomes of it changes no number but the sum. */
  isPending: z.boolean(),
  /** The link is to go then; `keepsPaid`: unless it was paid. */
  expiresAt: z.exactOptional(z.number()),
  keepsPaid: z.boolean(),
});
export type Waited = z.output<typeof waitedSchema>;

/**
 * What was paid by a link, and nobody has looked at: so many payments are new, and of so many a notification has told.
 * `received` in subunits.
 */
const paymentSchema = z.object({
  accountId: z.string(),
  linkId: z.string(),
  title: z.string(),
  currency: currencySchema,
  multiple: z.boolean(),
  times: amount,
  received: amount,
  fresh: amount,
  toldTimes: amount,
});
export type Payment = z.output<typeof paymentSchema>;

/** One value, so that what was seen and what is to be told of it are written at once. `adopted`: ids, the newest last. */
export type WatchRecord = { waited: Waited[]; payments: Payment[]; adopted: string[] };

export const nothingWaited: WatchRecord = { waited: [], payments: [], adopted: [] };

const written = z.object({
  waited: z.array(z.unknown()),
  payments: z.array(z.unknown()),
  adopted: z.array(z.string()),
});

const readable = <Value>(raws: readonly unknown[], schema: z.ZodMiniType<Value>): Value[] =>
  raws.flatMap((raw) => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? [parsed.data] : [];
  });

/** What nobody can read is dropped alone: the link is at Omise, and in its lists. */
export const watchSchema = z.pipe(
  written,
  z.transform(({ waited, payments, adopted }): WatchRecord => ({
    waited: readable(waited, waitedSchema),
    payments: readable(payments, paymentSchema),
    adopted,
  })),
);
