import type { Currency } from '../money/currency.ts';
import { mainUnits } from '../money/main-units.ts';
import { withoutHidden } from './text.ts';

/** Money is written in main units, with a point: "74.40", "-12.00", "1200" in yen. */
type Money = { subunits: number; currency: Currency };

/** Text, a number, money; undefined is an empty cell. */
export type Cell = string | number | Money | undefined;

// Spreadsheets run what begins like this, though the file is only text; some skip blanks, fold full-width signs, or
// drop what nobody sees.
const formula = /^\s*[=+\-@]/u;

const isFormula = (text: string): boolean => formula.test(withoutHidden(text.normalize('NFKC')));

// Where a comma is written in numbers, spreadsheets begin a cell after these: quotes do not hold them there.
const separator = /([;\t\r\n])/u;

const defused = (text: string): string => {
  const parts = text.split(separator).map((part) => (isFormula(part) ? `'${part}` : part));
  return `${/^[\t\r\n]/u.test(text) ? "'" : ''}${parts.join('')}`;
};

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const write = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return quoted(defused(cell));
  return typeof cell === 'number' ? String(cell) : mainUnits(cell.subunits, cell.currency);
};

/** A line of RFC 4180, its end included. Text that a spreadsheet would run gets an apostrophe before it. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(write).join(',')}\r\n`;

/** So that Excel reads the file as UTF-8. */
const byteOrderMark = '\uFEFF';

/** So many lines a part has, the head's included. */
export const linesAtOnce = 500;

/** A whole file, some hundred lines at a time: whoever writes it can breathe in between. */
export function* csvOf(head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string, void> {
  let chunk = byteOrderMark + csvLine(head);
  let lines = 1;
  for (const row of rows) {
    if (lines === linesAtOnce) {
      yield chunk;
      chunk = '';
      lines = 0;
    }
    chunk += csvLine(row);
    lines += 1;
  }
  yield chunk;
}
