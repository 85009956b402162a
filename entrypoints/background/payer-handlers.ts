import { ok } from '../../lib/faults/fault.ts';
import type { Handlers } from '../../lib/messages/contract.ts';
import type { Sandbox } from '../../lib/sandbox/sandbox.ts';

export type PayerParts = {
  payer: Sandbox['payer'];
  /** Something was paid, or tried: in the sandbox nobody has to wait to be told. */
  onPayment: () => void;
};

/** For the payer's page of the sandbox. */
export const payerHandlers = ({
  payer,
  onPayment,
}: PayerParts): Pick<Handlers, 'viewPayment' | 'pay' | 'declinePayment'> => ({
  viewPayment: async ({ code }) => ok((await payer.view(code)) ?? null),

  async pay({ code }) {
    const answer = await payer.pay(code);
    onPayment();
    return ok(answer);
  },

  async declinePayment({ code }) {
    const answer = await payer.decline(code);
    onPayment();
    return ok(answer);
  },
});
