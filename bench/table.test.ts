import { expect, it } from 'vitest';
import { table } from './table.ts';

const row = { name: 'warm, first paint: ours', unit: 'ms', median: 50, min: 48.25, max: 120 } as const;

it('has a line for each row below its head', () => {
  expect(table([row, row]).split('\n')).toHaveLength(3);
});

it('shows times to a tenth of a millisecond, and the ratio to a hundredth', () => {
  expect(table([{ ...row, ratio: 1.149 }])).toMatch(/50\.0 ms\s+48\.3 ms\s+120\.0 ms\s+1\.15$/);
});

it('shows bytes whole, and the budget last', () => {
  const bytes = {
    name: 'worker',
    unit: 'B',
    median: 77_827,
    min: 77_827,
    max: 77_827,
    budget: '80000 B',
  } as const;
  expect(table([bytes])).toMatch(/77827 B\s+77827 B\s+77827 B\s+80000 B$/);
});

it('shows what is counted as it is', () => {
  expect(table([{ name: 'requests', unit: '', median: 100, min: 99, max: 101 }])).toMatch(
    /requests\s+100\s+99\s+101$/,
  );
});

it('keeps its columns in line', () => {
  const [head = '', line = ''] = table([row]).split('\n');
  expect(head.indexOf('max') + 3).toBe(line.indexOf('120.0 ms') + 8);
});
