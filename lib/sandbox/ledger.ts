import type { ChargeRecord, LinkRecord, SandboxRecord } from './records.ts';
import { readRecords } from './records.ts';

/** All links and charges in memory, each kind in the order it was made. */
export const createLedger = (kept: readonly unknown[]) => {
  const links = new Map<string, LinkRecord>();
  const charges = new Map<string, ChargeRecord>();
  const linkIdOf = new Map<string, string>();
  const chargesOf = new Map<string, ChargeRecord[]>();
  let seq = 0;

  const putLink = (link: LinkRecord) => {
    links.set(link.id, link);
    linkIdOf.set(link.code, link.id);
  };
  const putCharge = (charge: ChargeRecord) => {
    charges.set(charge.id, charge);
    const ofLink = chargesOf.get(charge.link);
    if (ofLink) ofLink.push(charge);
    else chargesOf.set(charge.link, [charge]);
  };
  const put = (record: SandboxRecord) => {
    seq = Math.max(seq, record.seq);
    return record.kind === 'link' ? putLink(record) : putCharge(record);
  };
  readRecords(kept).forEach(put);

  return {
    /** A link takes the place of the one with its id; charges are only ever added. */
    put,
    nextSeq: () => seq + 1,
    links: () => [...links.values()],
    link: (id: string) => links.get(id),
    linkByCode: (code: string) => links.get(linkIdOf.get(code.toUpperCase()) ?? ''),
    charge: (id: string) => charges.get(id),
    chargesOf: (linkId: string): readonly ChargeRecord[] => chargesOf.get(linkId) ?? [],
  };
};

/** What can be read of a ledger. */
export type Ledger = Omit<ReturnType<typeof createLedger>, 'put'>;
