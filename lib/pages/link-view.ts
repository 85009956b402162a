import type { Fault } from '../faults/fault.ts';
import type { ChargeRow, FoundLink, LinkRow, Page } from '../links/link.ts';

/**
 * The charges that were read, the newest first. `read`: how much of the list that was, rows told twice included; `to`
 * pins what is read next.
 */
export type ReadCharges = { rows: ChargeRow[]; total: number; read: number; to: string };

/** What is asked for a link. Each can fail by itself. */
export type Task = 'read' | 'charges' | 'delete' | 'another';

/** `unconfirmed`: whether it was done is not known. */
export type Trouble = { fault: Fault; isUnconfirmed?: true };

/** What is known of one link, from before or from the API, and what is being asked. */
export type LinkView = {
  row?: FoundLink;
  raw?: unknown;
  charges?: ReadCharges;
  busy: readonly Task[];
  trouble: { [T in Task]?: Trouble };
  /** The merchant is asked whether it is to go. */
  isQuestion: boolean;
  /** It went as he wanted. */
  isJustDeleted: boolean;
};

export type LinkEvent =
  | { type: 'asked'; task: Task }
  | { type: 'told'; row: FoundLink; raw: unknown }
  | { type: 'chargesTold'; charges: ReadCharges }
  | { type: 'failed'; task: Task; trouble: Trouble }
  | { type: 'done'; task: Task }
  | { type: 'questioned' }
  | { type: 'kept' }
  | { type: 'deleted'; row: FoundLink };

/** A row that nobody could read tells nothing. */
export const firstView = (known: LinkRow | undefined): LinkView => ({
  ...(known && known.kind !== 'odd' && { row: known }),
  busy: [],
  trouble: {},
  isQuestion: false,
  isJustDeleted: false,
});

/** Whether the link is gone; none is, before anything is known. */
export const isDeleted = (row: FoundLink | undefined): boolean =>
  row !== undefined && (row.kind === 'stub' || row.link.deleted);

/** Of a deleted link older API versions tell only that; the rest is known from before. */
const joined = (before: FoundLink | undefined, told: FoundLink): FoundLink =>
  told.kind === 'stub' && before?.kind === 'link'
    ? { kind: 'link', link: { ...before.link, deleted: true } }
    : told;

const without = (view: LinkView, task: Task): Pick<LinkView, 'busy' | 'trouble'> => {
  const { [task]: _over, ...trouble } = view.trouble;
  return { busy: view.busy.filter((other) => other !== task), trouble };
};

const asked = (view: LinkView, task: Task): LinkView => {
  const { busy, trouble } = without(view, task);
  return { ...view, busy: [...busy, task], trouble };
};

/** What is known now says whether a deletion was done, whatever was said of it before. */
const told = (view: LinkView, row: FoundLink, raw: unknown): LinkView => {
  const { busy, trouble } = without(view, 'read');
  const { delete: _before, ...others } = trouble;
  return { ...view, busy, trouble: others, row: joined(view.row, row), raw };
};

const failed = (view: LinkView, task: Task, trouble: Trouble): LinkView => {
  const rest = without(view, task);
  return { ...view, ...rest, isQuestion: false, trouble: { ...rest.trouble, [task]: trouble } };
};

const deleted = (view: LinkView, row: FoundLink): LinkView => ({
  ...view,
  ...without(view, 'delete'),
  row: joined(view.row, row),
  isQuestion: false,
  isJustDeleted: true,
});

/** What the page knows after something was asked, told or chosen. */
export const reduce = (view: LinkView, event: LinkEvent): LinkView => {
  switch (event.type) {
    case 'asked':
      return asked(view, event.task);
    case 'told':
      return told(view, event.row, event.raw);
    case 'chargesTold':
      return { ...view, ...without(view, 'charges'), charges: event.charges };
    case 'failed':
      return failed(view, event.task, event.trouble);
    case 'done':
      return { ...view, ...without(view, event.task) };
    case 'questioned':
      return { ...view, ...without(view, 'delete'), isQuestion: !isDeleted(view.row) };
    case 'kept':
      return { ...view, isQuestion: false };
    case 'deleted':
      return deleted(view, event.row);
  }
};

const idOf = (row: ChargeRow): string | undefined => (row.kind === 'charge' ? row.charge.id : row.id);

/** What was read, and the page after it. A row told twice counts once; an empty page ends the list. */
export const withPage = (held: ReadCharges | undefined, page: Page<ChargeRow>): ReadCharges => {
  const known = new Set(held?.rows.map(idOf));
  const fresh = page.rows.filter((row) => idOf(row) === undefined || !known.has(idOf(row)));
  const read = (held?.read ?? 0) + page.rows.length;
  return {
    rows: [...(held?.rows ?? []), ...fresh],
    total: page.rows.length === 0 ? read : page.total,
    read,
    to: held?.to ?? page.to,
  };
};

export const isMore = ({ read, total }: ReadCharges): boolean => read < total;
