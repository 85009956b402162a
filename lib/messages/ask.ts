import type { Result } from '../faults/fault.ts';
import { fail } from '../faults/fault.ts';
import { browser } from '../platform/page-browser.ts';
import type { Contract, Name } from './contract.ts';

/**
 * Asks the worker. A worker that is gone before it answered is `interrupted`: what it had begun is not known.
 * The reply is our own worker's, typed by the contract; nobody else can answer this message.
 */
export const ask = async <N extends Name>(
  name: N,
  input: Contract[N]['in'],
): Promise<Result<Contract[N]['out']>> => {
  // One that is stopped before it begins to answer rejects nothing, and says nothing.
  const reply: Result<Contract[N]['out']> | undefined = await browser.runtime
    .sendMessage({ name, input })
    .catch(() => undefined);
  return reply ?? fail({ kind: 'interrupted' });
};
