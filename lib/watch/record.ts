import * as z from 'zod/mini';
import { currencySchema } from '../links/schema.ts';

const amount = z.int().check(z.nonnegative());

const sum = { times: amount, amount };

/**
 * A link whose payment is waited for. Times in milliseconds since 1970: `createdAt` by Omise's clock, all others by
 * ours. `times`: so many payments are known of.
 */
const waitedSchema = z.object({
  accountId: z.string(),
  linkId: z.string(),
  createdAt: z.number(),
  since: z.number(),
  nextAt: z.number(),
  /** So many times in a row something was wrong with this link alone. */
  failures: amount,
  times: amount,
  /** What came of its first tries, as many as have ended for good: they are not asked for again. */
  settled: z.object({ count: amount, ...sum }),
  /** The link is to go then; `keepsPaid`: unless it was paid. */
  expiresAt: z.exactOptional(z.number()),
  keepsPaid: z.boolean(),
  /** It is to go now, unless it was paid. */
  leaves: z.exactOptional(z.literal(true)),
  /** It was not waited for before it was to go: what was paid by it is no news. */
  isStranger: z.exactOptional(z.literal(true)),
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

/**
 * An account that is left alone for a time: so many looks in a row came to nothing. `isOmises`: Omise asked for it, or
 * is not well; else something here stands in the way.
 */
const restSchema = z.object({
  accountId: z.string(),
  failures: amount,
  since: z.number(),
  until: z.number(),
  isOmises: z.boolean(),
});
export type Rest = z.output<typeof restSchema>;

/** One value, so that what was seen and what is to be told of it are written at once. `adopted`: ids, the newest last. */
export type WatchRecord = { waited: Waited[]; payments: Payment[]; rests: Rest[]; adopted: string[] };

export const nothingWaited: WatchRecord = { waited: [], payments: [], rests: [], adopted: [] };

const written = z.object({
  waited: z.array(z.unknown()),
  payments: z.array(z.unknown()),
  rests: z.array(z.unknown()),
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
  z.transform(({ waited, payments, rests, adopted }): WatchRecord => ({
    waited: readable(waited, waitedSchema),
    payments: readable(payments, paymentSchema),
    rests: readable(rests, restSchema),
    adopted,
  })),
);
