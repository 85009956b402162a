import { chargeOn } from '../lib/sandbox/charging.ts';
import type { LinkRecord, SandboxRecord } from '../lib/sandbox/records.ts';

export type Sold = Partial<Pick<LinkRecord, 'amount' | 'currency' | 'description' | 'multiple'>> & {
  title: string;
  /** How often it was paid. */
  paid?: number;
  isDeleted?: boolean;
};

const isoOf = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

const recordsOf = (sold: Sold, at: number, createdAt: string): SandboxRecord[] => {
  const { title, paid = 0, isDeleted = false, ...rest } = sold;
  const link: LinkRecord = {
    kind: 'link',
    id: `link_test_${String(at).padStart(19, '0')}`,
    code: `CODE${at}`,
    seq: at * 100,
    amount: 7440,
    currency: 'THB',
    title,
    description: title,
    multiple: false,
    createdAt,
    ...rest,
    ...(paid > 0 && !rest.multiple && { usedAt: createdAt }),
    ...(isDeleted && { deletedAt: createdAt }),
  };
  const charges = Array.from({ length: paid }, (_, time) =>
    chargeOn(link, { id: `chrg_test_${at}_${time}`, seq: at * 100 + time + 1, createdAt }),
  );
  return [link, ...charges];
};

/** What a shop sold before the test, the oldest first, an hour between each and the next, the last an hour ago. */
export const madeBefore = (sold: readonly Sold[], now = Date.now()): SandboxRecord[] =>
  sold.flatMap((one, at) => recordsOf(one, at, isoOf(now - (sold.length - at) * 3_600_000)));

/** So many cups, one like the other: the first is “Cup 1”. */
export const cups = (count: number): Sold[] =>
  Array.from({ length: count }, (_, at) => ({ title: `Cup ${at + 1}` }));
