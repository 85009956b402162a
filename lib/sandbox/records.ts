import * as z from 'zod/mini';
import { currencies } from '../money/currency.ts';

const text = z.string();
const wholeNumber = z.int().check(z.nonnegative());
const sold = {
  id: text,
  /** Counts all records up: the order in which they were made, whatever the clock said. */
  seq: wholeNumber,
  amount: wholeNumber,
  currency: z.enum(currencies),
  createdAt: text,
};

const linkRecord = z.object({
  ...sold,
  kind: z.literal('link'),
  code: text,
  title: text,
  description: text,
  multiple: z.boolean(),
  usedAt: z.exactOptional(text),
  deletedAt: z.exactOptional(text),
});

const chargeRecord = z.object({
  ...sold,
  kind: z.literal('charge'),
  link: text,
  description: text,
  fee: wholeNumber,
  feeVat: wholeNumber,
  failure: z.exactOptional(z.object({ code: text, message: text })),
});

/** A link as the sandbox keeps it. `amount` in subunits, times ISO 8601 UTC in whole seconds. */
export type LinkRecord = z.infer<typeof linkRecord>;

/** One try to pay, successful unless it has a `failure`. Amount and fees in subunits of `currency`. */
export type ChargeRecord = z.infer<typeof chargeRecord>;

/** What is kept. The id is unique among all records. */
export type SandboxRecord = LinkRecord | ChargeRecord;

const sandboxRecord = z.discriminatedUnion('kind', [linkRecord, chargeRecord]);

/** Kept values -> records in the order they were made. What nobody can read is skipped. */
export const readRecords = (kept: readonly unknown[]): SandboxRecord[] =>
  kept
    .flatMap((value) => sandboxRecord.safeParse(value).data ?? [])
    .toSorted((one, other) => one.seq - other.seq);
