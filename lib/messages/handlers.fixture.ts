import { vi } from 'vitest';
import type { Handlers } from './contract.ts';

/** Handlers that all do the same, which fits every contract because it never answers well. */
export const handlersThat = (handle: (input: unknown) => Promise<never>) => {
  const spy = vi.fn(handle);
  const handlers: Handlers = {
    openPopup: spy,
    viewAccounts: spy,
    saveDraft: spy,
    createLink: spy,
    awaitLink: spy,
    attemptShown: spy,
    stopWaiting: spy,
    oddSeen: spy,
    finishWelcome: spy,
    recentDrafts: spy,
    insertText: spy,
    listLinks: spy,
    retrieveLink: spy,
    listCharges: spy,
    destroyLink: spy,
    retireLink: spy,
    paymentsSeen: spy,
    makeAnother: spy,
    viewInstant: spy,
    undoInstant: spy,
    takeCopy: spy,
    copyEnded: spy,
    getTemplates: spy,
    setTemplate: spy,
    switchAccount: spy,
    unlock: spy,
    lockNow: spy,
    getSettings: spy,
    saveKey: spy,
    changeKeeping: spy,
    editAccount: spy,
    removeAccount: spy,
    setLock: spy,
    setGuards: spy,
    setNotify: spy,
    setInstant: spy,
    setInsertion: spy,
    changePassphrase: spy,
    forgetEverything: spy,
    viewPayment: spy,
    pay: spy,
    declinePayment: spy,
  };
  return { spy, handlers };
};
