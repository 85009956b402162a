import * as z from 'zod/mini';
import type { Fault } from '../faults/fault.ts';
import type { GuardRules, Mode } from '../links/account.ts';
import type { Sent } from '../links/attempt.ts';
import { currencies } from '../money/currency.ts';
import type { Stored } from '../platform/stored.ts';

/** What the last links of each account asked for, the newest last: amounts in subunits. */
export const askedSchema = z.record(
  z.string(),
  z.array(z.object({ amount: z.number(), currency: z.enum(currencies) })),
);
type Asked = z.output<typeof askedSchema>;

type Parts = { asked: Stored<Asked>; rules: Stored<GuardRules> };

const remembered = 50;
const unusual = 100;

/** Of an even number, the mean of the two in the middle. */
const median = (amounts: readonly number[]): number | undefined => {
  const sorted = amounts.toSorted((one, other) => one - other);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.length === 0 ? undefined : middle.reduce((sum, each) => sum + each, 0) / middle.length;
};

/** Asks before money goes wrong by a slip. The sandbox has no money. */
export const createGuard = ({ asked, rules }: Parts) => ({
  /** What the merchant is to be asked before this is sent, if anything. */
  async question({ accountId, draft }: Sent, mode: Mode): Promise<Fault | undefined> {
    if (mode === 'sandbox') return undefined;
    const [{ firstLive, unusualAmount }, { [accountId]: before = [] }] = await Promise.all([
      rules.get(),
      asked.get(),
    ]);
    if (firstLive && mode === 'live' && before.length === 0)
      return { kind: 'askFirst', question: 'firstLive' };
    const same = before.filter(({ currency }) => currency === draft.currency);
    const usual = median(same.map(({ amount }) => amount));
    return unusualAmount && usual !== undefined && draft.amount > unusual * usual
      ? { kind: 'askFirst', question: 'unusualAmount', usual: Math.round(usual) }
      : undefined;
  },

  /** A link was made: it counts from now on. */
  note: ({ accountId, draft: { amount, currency } }: Sent): Promise<void> =>
    asked.update((all) => ({
      ...all,
      [accountId]: [...(all[accountId] ?? []), { amount, currency }].slice(-remembered),
    })),
});

export type Guard = ReturnType<typeof createGuard>;
