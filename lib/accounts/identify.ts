import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { Account, AmountLimits } from '../links/account.ts';
import type { LinksApi } from '../omise/links-api.ts';

export type Identified = { account: Account; limits?: AmountLimits };

/** The account that Omise says a key is of, checked without side effects. */
export const identify = async (api: LinksApi, keyHint: string): Promise<Result<Identified>> => {
  const told = await api.account();
  if (!told.ok) return told;
  const { livemode, ...known } = told.value;
  const limits = await api.capability();
  const mode = livemode ? 'live' : 'test';
  // Test and live may go by one id at Omise; here they are two accounts.
  const id = `${mode}/${known.id}`;
  const start = { currency: known.currency, multiple: false };
  const account: Account = { ...known, id, mode, keyHint, colour: 'slate', start };
  return ok(limits.ok && limits.value ? { account, limits: limits.value } : { account });
};
