import type { Fault, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import { csvOf, linesAtOnce } from '../links/csv.ts';
import { chargeCells, chargeHead, linkCells, linkHead } from '../links/csv-columns.ts';
import type { Charge, ChargeRow, Link, LinkRow, Page, Paging } from '../links/link.ts';
import { linksIn } from '../links/link-row.ts';
import { loadList } from './load-list.ts';

/** A row for each link, or for each try to pay one. */
export type ExportKind = 'links' | 'charges';

type Parts = {
  list: (linkId: string, paging: Paging) => Promise<Result<Page<ChargeRow>>>;
  /** Milliseconds. */
  pause: (duration: number) => Promise<void>;
  /** Lets the page do what waits: draw, and hear its user. */
  breathe: () => Promise<void>;
  /** Once it is given up, nothing more is asked. */
  signal: AbortSignal;
  /** So many links are done. */
  tell: (done: number) => void;
};

type Payment = { link: Link; charge: Charge };

const readCharges = async ({ id }: Link, { list, pause, signal }: Parts): Promise<Result<Charge[]>> => {
  const charges = new Map<string, Charge>();
  let fault: Fault | undefined;
  for await (const step of loadList({ list: (paging) => list(id, paging), pause, signal })) {
    if (step.type === 'failed') fault = step.fault;
    if (step.type !== 'came') continue;
    for (const row of step.rows) if (row.kind === 'charge') charges.set(row.charge.id, row.charge);
  }
  return fault ? fail(fault) : ok([...charges.values()]);
};

const byTime = (one: Charge, other: Charge): number =>
  Date.parse(other.createdAt) - Date.parse(one.createdAt);

const tellsAll = ({ charges: { total, data } }: Link): boolean => total <= data.length;

/** A link tells its newest tries alone; where there were more, the API is asked for all. The newest come first. */
const chargesOf = async (link: Link, parts: Parts): Promise<Result<Charge[]>> => {
  const all = tellsAll(link) ? ok(link.charges.data) : await readCharges(link, parts);
  return all.ok ? ok(all.value.toSorted(byTime)) : all;
};

const paymentsOf = async (links: readonly Link[], parts: Parts): Promise<Result<Payment[]>> => {
  const payments: Payment[] = [];
  for (const [index, link] of links.entries()) {
    if (parts.signal.aborted) break;
    const charges = await chargesOf(link, parts);
    if (!charges.ok) return charges;
    for (const charge of charges.value) payments.push({ link, charge });
    // What is told is drawn: of each link it would take longer than the file.
    if (tellsAll(link) && index % linesAtOnce > 0) continue;
    parts.tell(index + 1);
    await parts.breathe();
  }
  return ok(payments);
};

const written = async (
  texts: Iterable<string>,
  { breathe, signal }: Parts,
  tell: (chunk: number) => void,
): Promise<string[]> => {
  const done: string[] = [];
  for (const text of texts) {
    if (signal.aborted) break;
    done.push(text);
    tell(done.length);
    await breathe();
  }
  return done;
};

/**
 * The rows of a list as the parts of a CSV file, some hundred lines each; also those of which there is no more than
 * their id. Asks the API for nothing but tries to pay that a link does not tell itself; a fault there ends it: half a file would pass for the whole. What came of it once it was
 * given up is none either.
 */
export const exportCsv = async (
  kind: ExportKind,
  rows: readonly LinkRow[],
  parts: Parts,
): Promise<Result<string[]>> => {
  if (kind === 'links')
    return ok(
      await written(csvOf(linkHead, rows.values().map(linkCells)), parts, (chunk) =>
        parts.tell(Math.min(chunk * linesAtOnce, rows.length)),
      ),
    );
  const payments = await paymentsOf(linksIn(rows), parts);
  if (!payments.ok) return payments;
  const cells = payments.value.values().map(({ link, charge }) => chargeCells(link, charge));
  return ok(await written(csvOf(chargeHead, cells), parts, () => undefined));
};
