import type { Unlocked } from './account.ts';
import type { Bytes } from './bytes.ts';
import type { Entered, Maker, WorkerState } from './enter.ts';
import type { Measured, State } from './opening.ts';
import { median, type Summary, summarise } from './statistics.ts';

/** One line of the table. `ratio` to the bare page's median; `budget` in the unit of what it bounds. */
export type Row = Summary & { name: string; unit: 'ms' | 'B' | ''; ratio?: number; budget?: string };

type Mark = 'painted' | 'ready' | 'loaded';

const moments = { painted: 'first paint', ready: 'ready for input', loaded: 'load event' } as const;

type Case = { state: State; slowdown: number; mark: Mark };

const budgetOf = ({ slowdown, mark }: Case) => {
  if (mark === 'loaded') return {};
  return { budget: slowdown === 1 ? '1.15 x bare' : '1.5 x bare' };
};

const caseRows = (measured: readonly Measured[], one: Case): Row[] => {
  const { state, slowdown, mark } = one;
  const cases = measured.filter((each) => each.state === state && each.slowdown === slowdown);
  const times = (extension: Measured['extension']) =>
    cases.filter((each) => each.extension === extension).map(({ marks }) => marks[mark]);
  const bare = median(times('bare'));
  const row = (extension: Measured['extension']): Row => {
    const summary = summarise(times(extension));
    const name = `${state}${slowdown === 1 ? '' : ` ${slowdown} x slower`}, ${moments[mark]}: ${extension}`;
    return { name, unit: 'ms', ...summary, ratio: summary.median / bare };
  };
  return [row('bare'), row('trivial'), { ...row('ours'), ...budgetOf(one) }];
};

const sendableRow = (measured: readonly Measured[], state: State): Row => {
  const cases = measured.filter((each) => each.state === state && each.slowdown === 1);
  const times = cases.flatMap(({ marks: { sendable } }) => (sendable === undefined ? [] : [sendable]));
  return { name: `${state}, worker has answered: ours`, unit: 'ms', ...summarise(times) };
};

export const openingRows = (measured: readonly Measured[]): Row[] => {
  const states = ['cold', 'warm'] as const;
  const marks = ['loaded', 'painted', 'ready'] as const;
  const cases = [1, 4].flatMap((slowdown) =>
    states.flatMap((state) => marks.map((mark) => ({ state, slowdown, mark }))),
  );
  return [
    ...cases.flatMap((one) => caseRows(measured, one)),
    ...states.map((state) => sendableRow(measured, state)),
  ];
};

const budgets = { awake: '15 ms', stopped: '50 ms' } as const satisfies Record<WorkerState, string>;

/** `api`: what the API took by itself, in milliseconds; it is not ours and is taken off. */
export const enterRows = (account: string, entered: readonly Entered[], api = 0): Row[] =>
  (['awake', 'stopped'] as const).flatMap((worker): Row[] => {
    const mine = entered.filter((each) => each.worker === worker && each.maker === 'ours');
    const row = (what: string, times: readonly number[]): Row => ({
      name: `Enter to ${what}, ${account}, worker ${worker}`,
      unit: 'ms',
      ...summarise(times.map((time) => time - api)),
    });
    const end = row(
      '“Link copied”',
      mine.map(({ toEnd }) => toEnd),
    );
    return [
      row(
        'clipboard',
        mine.map(({ toClipboard }) => toClipboard),
      ),
      { ...end, budget: budgets[worker] },
    ];
  });

const addedByOutbox = (entered: readonly Entered[], worker: WorkerState): Row => {
  const times = (maker: Maker) =>
    entered
      .filter((each) => each.worker === worker && each.maker === maker)
      .map(({ toClipboard }) => toClipboard);
  const base = median(times('without'));
  const added = summarise(times('ours').map((time) => time - base));
  return { ...added, name: `what the outbox adds to that, worker ${worker}`, unit: 'ms', budget: '5 ms' };
};

/** What the outbox adds: the worker with it against the same worker without, in turns of the same run. */
export const outboxRows = (entered: readonly Entered[]): Row[] =>
  (['awake', 'stopped'] as const).map((worker) => addedByOutbox(entered, worker));

const sizeRow = (name: string, bytes: number): Row => ({
  name,
  unit: 'B',
  median: bytes,
  min: bytes,
  max: bytes,
});

export const bytesRows = ({ loads, canLoad, worker }: Bytes): Row[] => [
  { ...sizeRow('popup, loaded at an ordinary opening', loads), budget: '60000 B' },
  sizeRow('popup, all that it can load', canLoad),
  { ...sizeRow('worker', worker), budget: '80000 B' },
];

export const unlockRows = (unlocked: readonly Unlocked[]): Row[] => [
  {
    name: 'unlocking a safe',
    unit: 'ms',
    ...summarise(unlocked.map(({ took }) => took)),
    budget: '100 to 1,000 ms',
  },
  {
    name: 'the page stands still meanwhile, at most',
    unit: 'ms',
    ...summarise(unlocked.map(({ stood }) => stood)),
  },
];
