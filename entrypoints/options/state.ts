import type { Outcome, Panel, Task } from '../../components/panel.ts';
import type { Fault } from '../../lib/faults/fault.ts';
import type { AccountRow, SettingsView } from '../../lib/links/account.ts';

/** `left`: the panel that was closed last; the focus goes back to what had opened it. */
export type State = {
  view: SettingsView | undefined;
  panel: Panel | undefined;
  left: Panel | undefined;
  outcome: Outcome;
  /** The account whose key was sealed, after it had lain on the device. */
  sealed: string | undefined;
};

export const firstState: State = {
  view: undefined,
  panel: undefined,
  left: undefined,
  outcome: { status: 'none' },
  sealed: undefined,
};

export type SettingsEvent =
  | { type: 'told'; view: SettingsView }
  | { type: 'opened'; panel: Panel }
  | { type: 'closed' }
  /** Access to Omise was granted: what was refused for want of it can be asked again. */
  | { type: 'allowed' }
  | { type: 'asked'; task: Task }
  /** `before`: the settings when it was asked. */
  | { type: 'done'; task: Task; view: SettingsView; before: SettingsView | undefined }
  | { type: 'failed'; task: Task; fault: Fault };

const closed = (state: State): State => ({ ...state, panel: undefined, left: state.panel ?? state.left });

const keyOf = ({ account: { id, keyHint } }: AccountRow): string => `${id} ${keyHint}`;

/** The account whose key lay plain on the device, and is sealed now: moved there, or given again. */
const sealedSince = (before: SettingsView | undefined, now: SettingsView): string | undefined => {
  const plain = before?.accounts.filter(({ keeping }) => keeping === 'device').map(keyOf);
  const sealed = now.accounts.find((row) => row.keeping === 'locked' && plain?.includes(keyOf(row)));
  return sealed?.account.id;
};

/** What is done beside a form does not end it: nobody loses what was typed. */
const isBeside = (task: Task): boolean =>
  ['unlock', 'lock', 'rules', 'guards', 'notify', 'instant', 'insertion'].includes(task);

type Done = Extract<SettingsEvent, { type: 'done' }>;

const done = (state: State, { task, view, before }: Done): State => {
  const sealed = sealedSince(before, view);
  const rest = isBeside(task) ? state : closed(state);
  return { ...rest, view, sealed, outcome: { status: 'done', task: sealed ? 'sealed' : task } };
};

/** The life of the settings, without the browser: state and event -> the next state. */
export const reduce = (state: State, event: SettingsEvent): State => {
  switch (event.type) {
    case 'told':
      return { ...state, view: event.view };
    case 'opened':
      return { ...state, panel: event.panel, left: undefined, outcome: { status: 'none' } };
    case 'closed':
      return { ...closed(state), outcome: { status: 'none' } };
    case 'allowed':
      return { ...state, outcome: { status: 'none' } };
    case 'asked':
      return { ...state, outcome: { status: 'asking', task: event.task } };
    case 'done':
      return done(state, event);
    case 'failed':
      return { ...state, outcome: { status: 'failed', task: event.task, fault: event.fault } };
  }
};
