import { latte, latteForm, latteLink } from '../links/link.fixture.ts';
import type { Contract, Name } from './contract.ts';
import { inputs } from './contract.ts';

const accountId = 'sandbox';
const passphrase = 'correct horse battery staple';
const sent = { draftId: 'draft-1', accountId, draft: latte };
const link = { accountId, linkId: latteLink.id };
const code = { code: '8D7B9C06' };

/** An input that each message takes. Sent in this order, the last ones take away what the first ones kept. */
export const samples: { [N in Name]: Contract[N]['in'] } = {
  openPopup: null,
  viewAccounts: null,
  saveDraft: { draftId: 'draft-1', form: latteForm },
  createLink: sent,
  awaitLink: sent,
  attemptShown: sent,
  stopWaiting: sent,
  oddSeen: null,
  finishWelcome: null,
  recentDrafts: { accountId },
  presets: null,
  savePreset: { draft: latte, id: 'preset-1' },
  removePreset: { id: 'preset-1' },
  movePreset: { id: 'preset-1', to: 2 },
  importPresets: { drafts: [latte] },
  insertText: { draftId: 'draft-1', text: 'https://link.omise.co/B86D8AB5' },
  listLinks: { accountId, paging: { limit: 20, order: 'reverse_chronological' } },
  retrieveLink: link,
  listCharges: { ...link, paging: { offset: 20 } },
  paymentsSeen: { accountId },
  makeAnother: { form: latteForm },
  viewInstant: { linkId: latteLink.id },
  undoInstant: { linkId: latteLink.id },
  takeCopy: null,
  copyEnded: { isCopied: true },
  getTemplates: null,
  setTemplate: { language: 'en', template: 'Pay {amount} here: {url}' },
  retireLink: link,
  destroyLink: link,
  switchAccount: { accountId },
  unlock: { passphrase },
  lockNow: null,
  getSettings: null,
  saveKey: { key: 'skey_test_5xyz7vwd1nf9f2opq3r', keeping: 'device' },
  changeKeeping: { accountId, keeping: 'locked', passphrase },
  editAccount: { accountId, name: 'Till', colour: 'teal', start: { currency: 'THB', multiple: false } },
  setLock: { minutes: 15 },
  setNotify: { isOn: true },
  setInsertion: { isMessage: true },
  setInstant: { isOn: true, isFirst: false, alsoLive: false },
  setGuards: { firstLive: true, unusualAmount: false },
  changePassphrase: { from: passphrase, to: 'staple battery horse correct' },
  viewPayment: code,
  pay: code,
  declinePayment: code,
  removeAccount: { accountId },
  forgetEverything: null,
};

export const names = Object.keys(samples).filter((name): name is Name => Object.hasOwn(inputs, name));

/** What no message is called, though every object answers to some of it. */
export const unknownNames = [
  '',
  ' ',
  'eval',
  'OpenPopup',
  'openPopup ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '0',
];
