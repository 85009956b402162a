import { writeCurrency } from './account.ts';
import type { Ledger } from './ledger.ts';
import type { LinkRecord } from './records.ts';
import { showCharge } from './show-charge.ts';
import { showInnerList } from './show-list.ts';
import type { Telling } from './show-list.ts';
import { isModern } from './versions.ts';

export type LinkTelling = Telling & { ledger: Ledger; payerUri: (code: string) => string };

const showStub = ({ id }: LinkRecord): object => ({ object: 'link', id, livemode: false, deleted: true });

/** The charges inside a link: its first twenty, and how many there are. */
const showInnerCharges = (link: LinkRecord, telling: LinkTelling): object => {
  const charges = telling.ledger.chargesOf(link.id);
  const data = charges.slice(0, 20).map((charge) => showCharge(charge, telling));
  return showInnerList({ location: `/links/${link.id}/charges`, total: charges.length, data }, telling);
};

const partsOf = (link: LinkRecord, telling: LinkTelling) => ({
  currency: writeCurrency(link.currency, telling.version),
  charges: showInnerCharges(link, telling),
  used: link.usedAt !== undefined,
  location: `/links/${link.id}`,
  payment_uri: telling.payerUri(link.code),
});

const showModern = (link: LinkRecord, telling: LinkTelling): object => {
  const { id, multiple, amount, description, title, createdAt, usedAt, deletedAt } = link;
  const { location, used, currency, charges, payment_uri } = partsOf(link, telling);
  return {
    object: 'link',
    id,
    livemode: false,
    location,
    deleted: deletedAt !== undefined,
    multiple,
    used,
    currency,
    amount,
    charges,
    description,
    title,
    payment_uri,
    created_at: createdAt,
    used_at: usedAt ?? null,
    deleted_at: deletedAt ?? null,
  };
};

const showOld = (link: LinkRecord, telling: LinkTelling): object => {
  const { id, multiple, amount, title, description, createdAt } = link;
  const { location, currency, used, charges, payment_uri } = partsOf(link, telling);
  return {
    object: 'link',
    id,
    livemode: false,
    deleted: false,
    location,
    amount,
    currency,
    used,
    multiple,
    title,
    description,
    charges,
    payment_uri,
    created: createdAt,
  };
};

/** A link as a version of the API writes it, key by key in its order. Old versions keep only a deleted one's stub. */
export const showLink = (link: LinkRecord, telling: LinkTelling): object => {
  if (isModern(telling.version)) return showModern(link, telling);
  return link.deletedAt === undefined ? showOld(link, telling) : showStub(link);
};
