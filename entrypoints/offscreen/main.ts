import { ask } from '../../lib/messages/ask.ts';
import { copyUnfocused } from '../../lib/platform/copy-unfocused.ts';

// Chrome's worker has no clipboard; this page, which nobody sees, has one. It asks for the one text that it was made for.
const taken = await ask('takeCopy', null);
if (taken.ok && taken.value.text !== '')
  await ask('copyEnded', { isCopied: copyUnfocused(taken.value.text) });
