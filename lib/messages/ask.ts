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
  try {
    return await browser.runtime.sendMessage({ name, input });
  } catch {
    return fail({ kind: 'interrupted' });
  }
};
