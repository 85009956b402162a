import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.fixture.ts';
import type { Cell } from './csv.ts';
import { csvLine, csvOf } from './csv.ts';

const settings = { seed: 20190529, numRuns: 1000 };

const hardest = [
  '"',
  ',',
  '\r',
  '\n',
  '\t',
  ' ',
  '\u3000',
  '=',
  '+',
  '-',
  '@',
  '＝',
  '－',
  '\u200B',
  "'",
  ';',
];
const unit = fc.oneof(fc.constantFrom(...hardest), fc.string({ unit: 'grapheme', maxLength: 1 }));
const text = fc.string({ unit, maxLength: 12 });

const written = (cells: readonly Cell[]): string[] => readCsv(csvLine(cells)).flat();

describe('a line', () => {
  test('is cells with commas between and CRLF at its end; nothing is an empty cell', () => {
    expect(csvLine(['Hot Latte', undefined, 3, ''])).toBe('Hot Latte,,3,\r\n');
  });

  test('has quotes around a cell with commas, line ends or quotes, which are doubled', () => {
    expect(csvLine(['a,b', 'say "hi"', 'a\nb', 'a\rb'])).toBe('"a,b","say ""hi""","a\nb","a\rb"\r\n');
  });

  test('tells money in main units with a point, whatever its sign', () => {
    const line = csvLine([
      { subunits: 7440, currency: 'THB' },
      { subunits: -1205, currency: 'THB' },
      { subunits: 1200, currency: 'JPY' },
      -1205,
    ]);
    expect(line).toBe('74.40,-12.05,1200,-1205\r\n');
  });

  test('reads as what was written, but for apostrophes, whatever the cells hold', () => {
    const lines = fc.array(text, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lines, (cells) => {
        const read = written(cells);
        expect(read).toHaveLength(cells.length);
        cells.forEach((cell, at) => expect(read[at]?.replaceAll("'", '')).toBe(cell.replaceAll("'", '')));
      }),
      settings,
    );
  });
});

describe('text that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    ' =1',
    '\u3000=1',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠SUM',
    '﹢1',
    '\u200B=1',
    '\uFEFF=1',
    '\u202E=1',
  ])('gets an apostrophe before it: %j', (cell) => {
    expect(written([cell])).toEqual([`'${cell}`]);
  });

  test.each([
    ['Tea; =1+1', "Tea;' =1+1"],
    ['Tea\t@SUM(A1)', "Tea\t'@SUM(A1)"],
    ['Tea\n=1', "Tea\n'=1"],
    ['\r\n=1', "'\r\n'=1"],
  ])('gets one where a spreadsheet of another country would begin a cell: %j', (cell, read) => {
    expect(written([cell])).toEqual([read]);
  });

  test.each([
    'Hot Latte',
    'Tea; 2 cups',
    'a\nb',
    "'=1",
    '1+1=2',
    'a@b',
    '฿74.40',
    '·',
    ' ',
    '',
    'เค้ก',
    '5-7 pm',
  ])('is not this: %j', (cell) => {
    expect(written([cell])).toEqual([cell]);
  });

  test('is in no cell, whatever was written', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const read = written([cell])[0] ?? '';
        expect(read).not.toMatch(/^[\t\r\n]/u);
        for (const part of read.split(/[;\t\r\n]/u)) expect(part).not.toMatch(/^[\s\u200B]*[=+\-@＝＋－＠]/u);
      }),
      settings,
    );
  });
});

const file = (rows: readonly (readonly Cell[])[]): string[] => [...csvOf(['id', 'title'], rows)];

describe('a file', () => {
  test('begins with the mark of UTF-8 and the names of its columns', () => {
    expect(file([])).toEqual(['\uFEFFid,title\r\n']);
  });

  test('comes some hundred lines at a time, and is whole', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`link_${at}`, 'ค่าส่ง, "เค้ก"']);
    const chunks = file(rows);
    expect(chunks.length).toBe(21);
    expect(Math.max(...chunks.map((chunk) => chunk.split('\r\n').length))).toBe(501);
    expect(readCsv(chunks.join('').slice(1))).toEqual([['id', 'title'], ...rows]);
  });

  test('asks for no row before it is its turn', () => {
    let asked = 0;
    const rows = function* rows(): Generator<Cell[]> {
      for (;;) yield [(asked += 1)];
    };
    csvOf(['count'], rows()).next();
    expect(asked).toBe(500);
  });
});
