import type { Row } from './rows.ts';

const head = ['', 'median', 'min', 'max', 'ratio', 'budget'];

const number = (value: number, unit: Row['unit']): string =>
  `${unit === 'ms' ? value.toFixed(1) : value} ${unit}`.trimEnd();

const cells = ({ name, unit, median, min, max, ratio, budget = '' }: Row): string[] => [
  name,
  ...[median, min, max].map((value) => number(value, unit)),
  ratio === undefined ? '' : ratio.toFixed(2),
  budget,
];

/** The rows as text for a terminal, in columns. */
export const table = (rows: readonly Row[]): string => {
  const lines = [head, ...rows.map(cells)];
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  const widths = head.map((_, column) => width(column));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
};
