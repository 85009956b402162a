import { ok } from '../../lib/faults/fault.ts';
import type { Insertion } from '../../lib/insert/insertion.ts';
import type { Handlers } from '../../lib/messages/contract.ts';

export type InsertParts = { insertion: Insertion };

/** For what goes to the page where it was asked for. */
export const insertHandlers = ({ insertion }: InsertParts): Pick<Handlers, 'insertText'> => ({
  insertText: async ({ draftId, text }) => ok({ isInserted: await insertion.insert(draftId, text) }),
});
