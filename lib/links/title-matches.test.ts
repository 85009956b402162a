import { describe, expect, test } from 'vitest';
import { latte } from './link.fixture.ts';
import { matchesOf } from './title-matches.ts';

const named = (...titles: string[]) => titles.map((title) => Object.assign({}, latte, { title }));
const menu = named('Iced Latte', 'Hot Latte', 'Latte to go', 'Espresso', 'ลาเต้เย็น', 'ホットラテ');
const found = (typed: string, drafts = menu) => matchesOf(typed, drafts).map(({ title }) => title);

describe('what was typed so far', () => {
  test('finds titles that begin with it, then those that hold it', () => {
    expect(found('lat')).toEqual(['Latte to go', 'Iced Latte', 'Hot Latte']);
  });

  test('may be in capitals or full width, and have blanks around it', () => {
    expect(found(' ＨＯＴ ')).toEqual(['Hot Latte']);
  });

  test.each([
    ['ลาเ', 'ลาเต้เย็น'],
    ['ラテ', 'ホットラテ'],
  ])('may be any writing: %s', (typed, title) => {
    expect(found(typed)).toEqual([title]);
  });

  test.each(['', '  ', 'tea'])('finds nothing for %j', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  test('finds four at most', () => {
    expect(found('a', named('a1', 'a2', 'a3', 'a4', 'a5'))).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  test('is text, whatever it looks like', () => {
    expect(found('.*')).toEqual([]);
    expect(found('(', named('Latte (hot)'))).toEqual(['Latte (hot)']);
  });
});
