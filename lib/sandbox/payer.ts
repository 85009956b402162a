import { chargeOn, insufficientFund } from './charging.ts';
import { newSuffix } from './ids.ts';
import type { Office } from './office.ts';
import { viewOf } from './payer-view.ts';
import type { PayerAnswer, PayerView } from '../links/payer-view.ts';
import type { ChargeRecord, LinkRecord } from './records.ts';
import type { Change } from './state.ts';
import { toSeconds } from './time.ts';

type End = (link: LinkRecord, charge: ChargeRecord) => Change<PayerAnswer>;

const accept: End = (link, charge) => {
  const paidAt = charge.createdAt;
  const paid = link.multiple ? link : { ...link, usedAt: paidAt };
  return { records: [charge, paid], told: { outcome: 'paid', view: viewOf(paid), paidAt } };
};

const refuse: End = (link, charge) => ({
  records: [{ ...charge, failure: insufficientFund }],
  told: { outcome: 'declined', view: viewOf(link), failureCode: insufficientFund.code },
});

/** The payer's side of the links: a code, the end of a payment URI, stands for a link. */
export const createPayer = ({ state, now, random }: Pick<Office, 'state' | 'now' | 'random'>) => {
  const tryOn = (code: string, end: End): Promise<PayerAnswer> =>
    state.change((ledger): Change<PayerAnswer> => {
      const link = ledger.linkByCode(code);
      if (!link) return { records: [], told: { outcome: 'unknown' } };
      const view = viewOf(link);
      if (view.state !== 'open') return { records: [], told: { outcome: 'closed', view } };
      const made = {
        id: `chrg_test_${newSuffix(random)}`,
        seq: ledger.nextSeq(),
        createdAt: toSeconds(now()),
      };
      return end(link, chargeOn(link, made));
    });

  return {
    view: async (code: string): Promise<PayerView | undefined> => {
      const link = (await state.read()).linkByCode(code);
      return link && viewOf(link);
    },
    /** Pays with a pretend card. A single-use link is used from then on. */
    pay: (code: string) => tryOn(code, accept),
    /** Tries a card that is refused: a failed charge, and the link stays open. */
    decline: (code: string) => tryOn(code, refuse),
  };
};

export type Payer = ReturnType<typeof createPayer>;
