import { ok } from '../../lib/faults/fault.ts';
import type { Handlers } from '../../lib/messages/contract.ts';
import type { Sandbox } from '../../lib/sandbox/sandbox.ts';

export type PayerParts = { payer: Sandbox['payer'] };

/** For the payer's page of the sandbox. */
export const payerHandlers = ({
  payer,
}: PayerParts): Pick<Handlers, 'viewPayment' | 'pay' | 'declinePayment'> => ({
  viewPayment: async ({ code }) => ok((await payer.view(code)) ?? null),
  pay: async ({ code }) => ok(await payer.pay(code)),
  declinePayment: async ({ code }) => ok(await payer.decline(code)),
});
