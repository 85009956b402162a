import * as z from 'zod/mini';
import type { Result } from '../faults/fault.ts';
import type {
  AccountView,
  Colour,
  GuardRules,
  InstantRules,
  KeepingChoice,
  LockChange,
  LockState,
  NewKey,
  SettingsView,
  Start,
} from '../links/account.ts';
import { keepings } from '../links/account.ts';
import type { Attempt, OpenDraft, Replaced, Retired, Sent, Undoable, Undone } from '../links/attempt.ts';
import type { FormDraft } from '../links/form-draft.ts';
import type { ChargeRow, FoundLink, Link, LinkDraft, LinkRow, Page, Paging } from '../links/link.ts';
import type { Preset } from '../links/preset.ts';
import { mostPresets } from '../links/preset.ts';
import type { Templates } from '../links/message.ts';
import { languages } from '../links/message.ts';
import {
  colourSchema,
  formDraftSchema,
  guardRulesSchema,
  instantRulesSchema,
  linkDraftSchema,
  linkIdSchema,
  lockChangeSchema,
  openDraftSchema,
  presetDraftSchema,
  replacedSchema,
  startSchema,
  templateSchema,
  validitySchema,
} from '../links/schema.ts';
import type { Locale } from '../money/locale.ts';
import type { PayerAnswer, PayerView } from '../links/payer-view.ts';

/**
 * The account in use, and all of them, that one included, to change between. `waitSeconds`: how long the next
 * passphrase is not heard.
 */
export type AccountsView = AccountView & {
  accounts: AccountView[];
  lock: LockState;
  waitSeconds: number;
  /** So many records of what was sent nobody could read. */
  odd: number;
  /** So many payments of the account in use that nobody has looked at. */
  newlyPaid: number;
  /** Whether the administrator lets what is listed leave in a file. */
  canExport: boolean;
};

export type PopupView = AccountsView & {
  isFirstRun: boolean;
  draft: OpenDraft;
  /** An attempt that no page has shown the end of yet. */
  attempt?: Attempt;
  /** The link that is made of this draft goes to the page where it was asked for. */
  insertion?: Insertion;
};

/** `isMessage`: the whole message goes there, not the address alone. */
export type Insertion = { draftId: string; isMessage: boolean };

type AccountId = { accountId: string };
type LinkId = AccountId & { linkId: string };

/** A link by its id, and what the API said in its own words, for support. */
type LinkView = { row: FoundLink; raw: unknown };

/** Every message: name -> what is asked, what is answered. The only words spoken between page and worker. */
export type Contract = {
  openPopup: { in: null; out: PopupView };
  /** The part of it that can change while the popup is open. */
  viewAccounts: { in: null; out: AccountsView };
  saveDraft: { in: OpenDraft; out: null };
  /** `isConfirmed`: the merchant was asked, and wants it. */
  createLink: { in: Sent & { isConfirmed?: true }; out: Link };
  /** Waits for a link that was asked for before, and looks for it where its end is not known; sends nothing. */
  awaitLink: { in: Sent; out: Link };
  /** The page has shown how the attempt ended. */
  attemptShown: { in: Sent; out: null };
  /** The merchant goes on though nobody knows how the attempt ended. */
  stopWaiting: { in: Sent; out: null };
  /** The merchant has looked himself for what could not be read of the record. */
  oddSeen: { in: null; out: null };
  finishWelcome: { in: null; out: null };
  /** What became a link in an account, the newest first, each text once. */
  recentDrafts: { in: AccountId; out: LinkDraft[] };
  /** Puts a text where a link was asked for, in a field of a page; false where that page does not take it. */
  insertText: { in: { draftId: string; text: string }; out: { isInserted: boolean } };
  /** What is sold every day, in the user's order. */
  presets: { in: null; out: Preset[] };
  /** In the place of the one with this id, or at the end. */
  savePreset: { in: { draft: LinkDraft; id?: string }; out: null };
  removePreset: { in: { id: string }; out: null };
  movePreset: { in: { id: string; to: number }; out: null };
  /** `added`: how many were not there yet. */
  importPresets: { in: { drafts: LinkDraft[] }; out: { added: number } };
  /** A page of what an account has at Omise, whichever account is in use. */
  listLinks: { in: AccountId & { paging: Paging }; out: Page<LinkRow> };
  retrieveLink: { in: LinkId; out: LinkView };
  listCharges: { in: LinkId & { paging: Paging }; out: Page<ChargeRow> };
  /** Deletes a link, whatever became of it. */
  destroyLink: { in: LinkId; out: FoundLink };
  /** Deletes a link unless it was paid; where that cannot be done now, the worker goes on trying. */
  retireLink: { in: LinkId; out: Retired };
  /** The merchant has looked at his links. */
  paymentsSeen: { in: AccountId; out: null };
  /** Opens the popup over a form that is filled with this. */
  makeAnother: { in: { form: FormDraft; replaces?: Replaced }; out: null };
  /** How a link stands that was made at once. */
  viewInstant: { in: { linkId: string }; out: Undoable };
  /** Deletes such a link, unless it was paid; where that cannot be done now, the worker goes on trying. */
  undoInstant: { in: { linkId: string }; out: Undone };
  /** For the page that copies in the worker's place: the text, told once; '' where there is none. */
  takeCopy: { in: null; out: { text: string } };
  copyEnded: { in: { isCopied: boolean }; out: null };
  /** What customers are sent with a link. */
  getTemplates: { in: null; out: Templates };
  /** '' goes back to the standard text. */
  setTemplate: { in: { language: Locale; template: string }; out: Templates };
  /** Makes links in another account from now on. */
  switchAccount: { in: AccountId; out: PopupView };
  /** Opens the sealed keys. */
  unlock: { in: { passphrase: string }; out: null };
  lockNow: { in: null; out: null };
  getSettings: { in: null; out: SettingsView };
  /** The one message that a key travels in, and only this way. */
  saveKey: { in: NewKey; out: SettingsView };
  changeKeeping: { in: AccountId & KeepingChoice; out: SettingsView };
  editAccount: { in: AccountId & { name: string; colour: Colour; start: Start }; out: SettingsView };
  /** The account and its key are gone from here; at Omise they go on. */
  removeAccount: { in: AccountId; out: SettingsView };
  setLock: { in: LockChange; out: SettingsView };
  setGuards: { in: GuardRules; out: SettingsView };
  setNotify: { in: { isOn: boolean }; out: SettingsView };
  setInstant: { in: InstantRules; out: SettingsView };
  setInsertion: { in: { isMessage: boolean }; out: SettingsView };
  changePassphrase: { in: { from: string; to: string }; out: SettingsView };
  /** Keys, accounts, drafts, the record of what was sent, the sandbox: all that is kept here. */
  forgetEverything: { in: null; out: SettingsView };
  /** The payer's page of the sandbox; null where there is no such link. */
  viewPayment: { in: { code: string }; out: PayerView | null };
  pay: { in: { code: string }; out: PayerAnswer };
  declinePayment: { in: { code: string }; out: PayerAnswer };
};

export type Name = keyof Contract;
export type Handlers = { [N in Name]: (input: Contract[N]['in']) => Promise<Result<Contract[N]['out']>> };

const nothing = z.null();
const id = z.string().check(z.minLength(1), z.maxLength(64));
const sent = z.object({
  draftId: id,
  accountId: id,
  draft: linkDraftSchema,
  validHours: z.exactOptional(validitySchema),
  replaces: z.exactOptional(linkIdSchema),
});
const code = z.object({ code: id });
const accountId = id;
const link = { accountId, linkId: linkIdSchema };
const linkOnly = z.object({ linkId: linkIdSchema });
const time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/u));
const count = z.int().check(z.nonnegative());
const paging: z.ZodMiniType<Paging> = z.object({
  from: z.exactOptional(time),
  to: z.exactOptional(time),
  limit: z.exactOptional(count.check(z.maximum(100))),
  offset: z.exactOptional(count),
  order: z.exactOptional(z.enum(['chronological', 'reverse_chronological'])),
});
const passphrase = z.string().check(z.maxLength(1024));
const keeping = { keeping: z.enum(keepings), passphrase: z.exactOptional(passphrase) };

/** What each message must look like before anything acts on it. */
export const inputs: { [N in Name]: z.ZodMiniType<Contract[N]['in']> } = {
  openPopup: nothing,
  viewAccounts: nothing,
  saveDraft: openDraftSchema,
  createLink: z.extend(sent, { isConfirmed: z.exactOptional(z.literal(true)) }),
  awaitLink: sent,
  attemptShown: sent,
  stopWaiting: sent,
  oddSeen: nothing,
  finishWelcome: nothing,
  recentDrafts: z.object({ accountId }),
  insertText: z.object({ draftId: id, text: z.string().check(z.maxLength(5000)) }),
  presets: nothing,
  savePreset: z.object({ draft: presetDraftSchema, id: z.exactOptional(id) }),
  removePreset: z.object({ id }),
  movePreset: z.object({ id, to: count }),
  importPresets: z.object({ drafts: z.array(presetDraftSchema).check(z.maxLength(mostPresets)) }),
  listLinks: z.object({ accountId, paging }),
  retrieveLink: z.object(link),
  listCharges: z.object({ ...link, paging }),
  destroyLink: z.object(link),
  retireLink: z.object(link),
  paymentsSeen: z.object({ accountId }),
  makeAnother: z.object({ form: formDraftSchema, replaces: z.exactOptional(replacedSchema) }),
  viewInstant: linkOnly,
  undoInstant: linkOnly,
  takeCopy: nothing,
  copyEnded: z.object({ isCopied: z.boolean() }),
  getTemplates: nothing,
  setTemplate: z.object({ language: z.enum(languages), template: templateSchema }),
  switchAccount: z.object({ accountId }),
  unlock: z.object({ passphrase }),
  lockNow: nothing,
  getSettings: nothing,
  saveKey: z.object({ key: z.string(), accountId: z.exactOptional(accountId), ...keeping }),
  changeKeeping: z.object({ accountId, ...keeping }),
  editAccount: z.object({
    accountId,
    name: z.string().check(z.maxLength(60)),
    colour: colourSchema,
    start: startSchema,
  }),
  removeAccount: z.object({ accountId }),
  setLock: lockChangeSchema,
  setGuards: guardRulesSchema,
  setNotify: z.object({ isOn: z.boolean() }),
  setInstant: instantRulesSchema,
  setInsertion: z.object({ isMessage: z.boolean() }),
  changePassphrase: z.object({ from: passphrase, to: passphrase }),
  forgetEverything: nothing,
  viewPayment: code,
  pay: code,
  declinePayment: code,
};

export type OwnPage = 'popup' | 'options' | 'links' | 'counter' | 'pay' | 'offscreen';

/** Which pages may send what. */
export const senders: { [N in Name]: readonly OwnPage[] } = {
  openPopup: ['popup'],
  viewAccounts: ['popup', 'links', 'counter'],
  saveDraft: ['popup'],
  createLink: ['popup'],
  awaitLink: ['popup'],
  attemptShown: ['popup'],
  stopWaiting: ['popup'],
  oddSeen: ['popup'],
  finishWelcome: ['popup'],
  recentDrafts: ['popup'],
  insertText: ['popup'],
  presets: ['popup', 'options'],
  savePreset: ['popup', 'options'],
  removePreset: ['options'],
  movePreset: ['options'],
  importPresets: ['options'],
  listLinks: ['popup', 'links'],
  retrieveLink: ['popup', 'links', 'counter'],
  listCharges: ['popup', 'links'],
  destroyLink: ['popup', 'links'],
  retireLink: ['popup'],
  paymentsSeen: ['popup', 'links'],
  makeAnother: ['links'],
  viewInstant: ['popup'],
  undoInstant: ['popup'],
  takeCopy: ['offscreen'],
  copyEnded: ['offscreen'],
  getTemplates: ['popup', 'options', 'links'],
  setTemplate: ['options'],
  switchAccount: ['popup', 'links'],
  unlock: ['popup', 'options', 'links'],
  lockNow: ['popup', 'options', 'links'],
  getSettings: ['options'],
  saveKey: ['options'],
  changeKeeping: ['options'],
  editAccount: ['options'],
  removeAccount: ['options'],
  setLock: ['options'],
  setGuards: ['options'],
  setNotify: ['options'],
  setInstant: ['options'],
  setInsertion: ['options'],
  changePassphrase: ['options'],
  forgetEverything: ['options'],
  viewPayment: ['pay'],
  pay: ['pay'],
  declinePayment: ['pay'],
};
