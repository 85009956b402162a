import * as z from 'zod/mini';
import type { Result } from '../faults/fault.ts';
import type { AccountView } from '../links/account.ts';
import type { Attempt, OpenDraft, Sent } from '../links/attempt.ts';
import type { Link } from '../links/link.ts';
import { linkDraftSchema, openDraftSchema } from '../links/schema.ts';
import type { PayerAnswer, PayerView } from '../links/payer-view.ts';

export type PopupView = AccountView & {
  isFirstRun: boolean;
  draft: OpenDraft;
  /** An attempt that no page has shown the end of yet. */
  attempt?: Attempt;
};

/** Every message: name -> what is asked, what is answered. The only words spoken between page and worker. */
export type Contract = {
  openPopup: { in: null; out: PopupView };
  saveDraft: { in: OpenDraft; out: null };
  createLink: { in: Sent; out: Link };
  /** Waits for a link that was asked for before; sends nothing. */
  awaitLink: { in: Sent; out: Link };
  /** The page has shown how the attempt ended. */
  attemptShown: { in: Sent; out: null };
  finishWelcome: { in: null; out: null };
  getAccount: { in: null; out: AccountView };
  /** The one message that a key travels in, and only this way. */
  saveKey: { in: { key: string }; out: AccountView };
  removeKey: { in: null; out: AccountView };
  /** The payer's page of the sandbox; null where there is no such link. */
  viewPayment: { in: { code: string }; out: PayerView | null };
  pay: { in: { code: string }; out: PayerAnswer };
  declinePayment: { in: { code: string }; out: PayerAnswer };
};

export type Name = keyof Contract;
export type Handlers = { [N in Name]: (input: Contract[N]['in']) => Promise<Result<Contract[N]['out']>> };

const nothing = z.null();
const id = z.string().check(z.minLength(1), z.maxLength(64));
const sent = z.object({ draftId: id, accountId: z.string(), draft: linkDraftSchema });
const code = z.object({ code: id });

/** What each message must look like before anything acts on it. */
export const inputs: { [N in Name]: z.ZodMiniType<Contract[N]['in']> } = {
  openPopup: nothing,
  saveDraft: openDraftSchema,
  createLink: sent,
  awaitLink: sent,
  attemptShown: sent,
  finishWelcome: nothing,
  getAccount: nothing,
  saveKey: z.object({ key: z.string() }),
  removeKey: nothing,
  viewPayment: code,
  pay: code,
  declinePayment: code,
};

export type OwnPage = 'popup' | 'options' | 'pay';

/** Which page may send what. */
export const senders: { [N in Name]: OwnPage } = {
  openPopup: 'popup',
  saveDraft: 'popup',
  createLink: 'popup',
  awaitLink: 'popup',
  attemptShown: 'popup',
  finishWelcome: 'popup',
  getAccount: 'options',
  saveKey: 'options',
  removeKey: 'options',
  viewPayment: 'pay',
  pay: 'pay',
  declinePayment: 'pay',
};
