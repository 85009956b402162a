import type { Undo } from '../../lib/instant/undo.ts';
import { ok } from '../../lib/faults/fault.ts';
import type { Handlers } from '../../lib/messages/contract.ts';
import type { WorkerClipboard } from '../../lib/platform/worker-clipboard.ts';

export type InstantParts = {
  undo: Pick<Undo, 'view' | 'undo'>;
  clipboard: Pick<WorkerClipboard, 'take' | 'ended'>;
};

type Names = 'viewInstant' | 'undoInstant' | 'takeCopy' | 'copyEnded';

/** For links that were made at once, and for the page that copies them. */
export const instantHandlers = ({ undo, clipboard }: InstantParts): Pick<Handlers, Names> => ({
  viewInstant: async ({ linkId }) => ok(await undo.view(linkId)),
  undoInstant: ({ linkId }) => undo.undo(linkId),
  takeCopy: async () => ok({ text: clipboard.take() }),

  async copyEnded({ isCopied }) {
    clipboard.ended(isCopied);
    return ok(null);
  },
});
