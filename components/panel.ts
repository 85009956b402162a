import type { Fault } from '../lib/faults/fault.ts';

/** What stands open in the settings, one at a time: a form or a question. */
export type Panel = 'add' | 'passphrase' | 'forget' | `${'edit' | 'replace' | 'remove'} ${string}`;

/** What was asked of the worker. `sealed`: an edit after which the key is no longer plain on the device. */
export type Task =
  | 'read'
  | 'add'
  | 'replace'
  | 'edit'
  | 'sealed'
  | 'remove'
  | 'unlock'
  | 'lock'
  | 'rules'
  | 'guards'
  | 'notify'
  | 'instant'
  | 'insertion'
  | 'passphrase'
  | 'forget';

/** How the last thing asked for stands. */
export type Outcome =
  | { status: 'none' }
  | { status: 'asking'; task: Task }
  | { status: 'done'; task: Task }
  | { status: 'failed'; task: Task; fault: Fault };

export const isDone = (outcome: Outcome, task: Task): boolean =>
  outcome.status === 'done' && outcome.task === task;

/** Why this, the last thing asked for, was not done. */
export const faultOf = (outcome: Outcome, ...tasks: Task[]): Fault | undefined =>
  outcome.status === 'failed' && tasks.includes(outcome.task) ? outcome.fault : undefined;
