import type { Result } from '../faults/fault.ts';
import { fail } from '../faults/fault.ts';
import type { Account, AccountRow, InstantRules } from '../links/account.ts';
import type { Sent } from '../links/attempt.ts';
import type { FormDraft } from '../links/form-draft.ts';
import { readForm } from '../links/form-draft.ts';
import type { Link } from '../links/link.ts';
import type { Made, Undo } from './undo.ts';
import { askedBy } from './undo.ts';
import type { Want } from './want.ts';

/** A form that was sent, under which id, and the text that filled it. */
type Filled = { draftId: string; form: FormDraft; text: string };

/** How it goes on: nothing was sent but a question came, or it is not known, not made or not copied. */
export type News = 'begun' | 'asked' | 'failed' | Made;

type Parts = {
  /** As things are: without the permission to copy they are off. */
  rules: () => Promise<InstantRules>;
  /** The account in use. */
  current: () => Promise<AccountRow>;
  isOnline: () => boolean;
  /** Whether nobody knows yet what became of a draft that asks the same. */
  isOpenLike: (sent: Sent) => Promise<boolean>;
  /** The one way to a link, with the questions before it. */
  create: (sent: Sent) => Promise<Result<Link>>;
  copy: (text: string) => Promise<boolean>;
  undo: Pick<Undo, 'begin' | 'has'>;
  /** Puts what was sent behind what the popup tells of it. */
  keep: (filled: Filled) => Promise<void>;
  showPopup: () => Promise<void>;
  tell: (news: News) => void;
};

type Ready = { sent: Sent; filled: Filled };

/** Whether a link may be made in this account with nobody looking. */
const isAllowed = ({ account, access, forbidden }: AccountRow, rules: InstantRules, isOnline: boolean) =>
  rules.isOn &&
  access === 'open' &&
  !forbidden &&
  (account.mode !== 'live' || rules.alsoLive) &&
  (account.mode === 'sandbox' || isOnline);

/** What was wanted, as it can be sent; undefined where anything is missing, unsure or against a rule. */
const readyIn = (row: AccountRow, { form: fill, text }: Want, draftId: string): Ready | undefined => {
  const { account } = row;
  const form = fill(account);
  if (!form) return undefined;
  const read = readForm(form, { ...row, currencies: account.currencies });
  if (!read.ok) return undefined;
  return {
    sent: { draftId, accountId: account.id, draft: read.value },
    filled: { draftId, form, text },
  };
};

/** A link with no form in between. Whatever is in doubt goes to the popup, and nothing of it is lost. */
export const createInstant = (parts: Parts) => {
  const { rules, current, isOnline, isOpenLike, create, copy, undo, keep, showPopup, tell } = parts;
  const making = new Set<string>();

  const ask = async ({ hand }: Want, { account }: AccountRow): Promise<void> => {
    await hand(account);
    await showPopup();
  };

  const show = async (news: News): Promise<void> => {
    tell(news);
    await showPopup();
  };

  const make = async ({ sent, filled }: Ready): Promise<void> => {
    tell('begun');
    const result = await create(sent).catch(() => fail({ kind: 'internal' }));
    if (!result.ok) {
      // A full storage keeps nothing; the popup is shown all the same.
      await keep(filled).catch(() => undefined);
      return show(result.fault.kind === 'askFirst' ? 'asked' : 'failed');
    }
    const made = { sent, link: result.value, copied: copy(result.value.paymentUri) };
    undo.begin(made);
    return (await made.copied) ? tell(made) : show('failed');
  };

  /** The same click twice is heard once. What was just made, or may have been, is not made again unseen. */
  const makeOnce = async (want: Want, row: AccountRow, ready: Ready): Promise<void> => {
    const key = askedBy(ready.sent);
    if (making.has(key)) return;
    making.add(key);
    const isDoubtful = undo.has(ready.sent) || (await isOpenLike(ready.sent));
    await (isDoubtful ? ask(want, row) : make(ready)).finally(() => making.delete(key));
  };

  const look = async (
    want: Want,
    draftId: string,
  ): Promise<{ row: AccountRow; ready: Ready | undefined }> => {
    const [row, set] = await Promise.all([current(), rules()]);
    return { row, ready: isAllowed(row, set, isOnline()) ? readyIn(row, want, draftId) : undefined };
  };

  return {
    /** Whether it would be made now, and in which account; or where the popup would open. */
    foresee: async (want: Want): Promise<{ account: Account; isMade: boolean }> => {
      const { row, ready } = await look(want, '');
      return { account: row.account, isMade: ready !== undefined };
    },

    make: async (want: Want): Promise<void> => {
      // Before anything is waited for: whatever comes of this click is one link.
      const { row, ready } = await look(want, crypto.randomUUID());
      await (ready ? makeOnce(want, row, ready) : ask(want, row));
    },
  };
};
