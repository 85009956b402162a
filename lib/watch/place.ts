import type { Waited, WatchRecord } from './record.ts';

/** A link, and whose it is. */
export type Place = Pick<Waited, 'accountId' | 'linkId'>;

export const keyOf = ({ accountId, linkId }: Place): string => `${accountId} ${linkId}`;

export const isAt = (place: Place) => {
  const key = keyOf(place);
  return (other: Place): boolean => keyOf(other) === key;
};

export const isOf =
  (accountId: string) =>
  (each: { accountId: string }): boolean =>
    each.accountId === accountId;

/** The record with these links waited for otherwise. */
export const mapWaited = (
  record: WatchRecord,
  places: readonly Place[],
  to: (each: Waited) => Waited,
): WatchRecord => {
  const keys = new Set(places.map(keyOf));
  return { ...record, waited: record.waited.map((each) => (keys.has(keyOf(each)) ? to(each) : each)) };
};

/** The record with a link that is waited for no longer. */
export const withoutWaited = (record: WatchRecord, place: Place): WatchRecord => ({
  ...record,
  waited: record.waited.filter((each) => !isAt(place)(each)),
});

/** The record with nothing of an account. */
export const withoutAccount = (record: WatchRecord, accountId: string): WatchRecord => {
  const isOther = (each: { accountId: string }) => !isOf(accountId)(each);
  const { waited, payments, rests } = record;
  return {
    ...record,
    waited: waited.filter(isOther),
    payments: payments.filter(isOther),
    rests: rests.filter(isOther),
  };
};
