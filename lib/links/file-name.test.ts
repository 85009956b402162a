import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf, listNameOf } from './file-name.ts';
import { latte } from './link.fixture.ts';

const named = (title: string) => fileNameOf({ ...latte, title });

test.each([
  ['Hot Latte', 'Hot Latte 74.40 THB'],
  ['ลาเต้ร้อน', 'ลาเต้ร้อน 74.40 THB'],
  ['アイスラテ（大）', 'アイスラテ（大） 74.40 THB'],
  ['Cake: half/half?', 'Cake half half 74.40 THB'],
  ['..\\..\\etc/passwd', 'etc passwd 74.40 THB'],
  ['.hidden', 'hidden 74.40 THB'],
  ['fdp.\u202Eexe', 'fdp.exe 74.40 THB'],
  ['???', '74.40 THB'],
  ['CON', 'CON 74.40 THB'],
])('a link for %s is in a file named %s', (title, name) => {
  expect(named(title)).toBe(name);
});

test('the amount is told as the currency counts, without marks for thousands', () => {
  expect(fileNameOf({ title: 'Class', amount: 145000, currency: 'JPY' })).toBe('Class 145000 JPY');
});

test('a name fits every file system, whatever the title', () => {
  const fits = fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
    const name = named(title);
    expect(Buffer.byteLength(`${name}.png`)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u);
    expect(name).toBe(name.trim());
    expect(name).not.toMatch(/^\./u);
  });
  fc.assert(fits, { seed: 20190529, numRuns: 500 });
});

test.each([
  ['Baan Kafe', 'links-baan-kafe-2026-11-22'],
  ['barista@example.com', 'links-barista-example-com-2026-11-22'],
  ['บ้านคาเฟ่ อารีย์', 'links-บ้านคาเฟ่-อารีย์-2026-11-22'],
  ['../../etc', 'links-etc-2026-11-22'],
  ['???', 'links-2026-11-22'],
])('the links of %s are in a file named %s', (account, name) => {
  expect(listNameOf(account, '2026-11-22')).toBe(name);
});
