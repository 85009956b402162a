import type { Fault, Result } from '../faults/fault.ts';
import type { Page, Paging } from '../links/link.ts';

/** How far a list has come: so many rows of so many, as it stood at `to`, the server's moment of the first answer. */
export type Place = { loaded: number; total?: number; to?: string };

/** The first page is still to be asked for. */
export const start: Place = { loaded: 0 };

/** Only what was made in this time, ISO 8601. */
export type Period = Pick<Paging, 'from' | 'to'>;

/** `came`: the rows from `at` on. `waiting`: Omise asks to slow down, and it goes on by itself. */
export type Step<Row> =
  | { type: 'came'; at: number; rows: readonly Row[]; place: Place }
  | { type: 'waiting'; seconds: number }
  | { type: 'failed'; fault: Fault };

type Parts<Row> = {
  list: (paging: Paging) => Promise<Result<Page<Row>>>;
  /** Milliseconds. */
  pause: (duration: number) => Promise<void>;
  /** Once it is given up, nothing more is asked. */
  signal: AbortSignal;
  period?: Period;
  /** Where an earlier load came to: it goes on there. */
  place?: Place;
};

/** The most that one answer of the API holds. */
const limit = 100;

/** So often in a row Omise may ask to slow down, before that is an end. */
const patience = 5;

const secondsOf = (fault: Extract<Fault, { kind: 'rateLimited' }>): number => fault.retryAfterSeconds ?? 10;

const pagingAt = ({ loaded, to }: Place, period: Period): Paging => ({
  ...period,
  ...(to !== undefined && { to }),
  limit,
  offset: loaded,
  order: 'reverse_chronological',
});

const isWhole = ({ loaded, total = Infinity }: Place): boolean => loaded >= total;

/** An answer without rows ends the list, whatever total it tells. */
const placeAfter = <Row>({ loaded, to }: Place, page: Page<Row>): Place => {
  const next = loaded + page.rows.length;
  return { loaded: next, total: page.rows.length === 0 ? next : page.total, to: to ?? page.to };
};

/**
 * A whole list of the API, the newest first, page by page and one after the other. What is made meanwhile shifts
 * nothing, and what is in it twice all the same is for the reader to drop.
 */
export async function* loadList<Row>({
  list,
  pause,
  signal,
  period = {},
  place = start,
}: Parts<Row>): AsyncGenerator<Step<Row>> {
  let [at, tries] = [place, 0];
  while (!isWhole(at) && !signal.aborted) {
    const page = await list(pagingAt(at, period));
    if (page.ok) {
      const next = placeAfter(at, page.value);
      yield { type: 'came', at: at.loaded, rows: page.value.rows, place: next };
      [at, tries] = [next, 0];
    } else if (page.fault.kind === 'rateLimited' && tries < patience) {
      tries += 1;
      yield { type: 'waiting', seconds: secondsOf(page.fault) };
      await pause(secondsOf(page.fault) * 1000);
    } else {
      yield { type: 'failed', fault: page.fault };
      return;
    }
  }
}
