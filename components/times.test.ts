import { speak } from './words.fixture.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { ago, clock, dateTime, dayWords, shortTime } from './times.ts';

const at = (date: number, hour: number, minute = 0, second = 0) =>
  new Date(2026, 10, date, hour, minute, second);
const iso = (...time: Parameters<typeof at>) => at(...time).toISOString();
const now = at(22, 14, 32).getTime();

afterEach(() => speak('en'));

const languages = ['en', 'th', 'ja'] as const;
const inEach = (words: () => string): string[] =>
  languages.map((language) => {
    speak(language);
    return words();
  });

test('a clock has 24 hours in every language, midnight is 00', () => {
  expect(inEach(() => clock(iso(22, 14, 32)))).toEqual(['14:32', '14:32', '14:32']);
  expect(inEach(() => clock(iso(22, 0, 5)))).toEqual(['00:05', '00:05', '00:05']);
});

test('a time is told whole, in Thai with the year of the Buddhist era', () => {
  expect(inEach(() => dateTime(iso(22, 9, 5)))).toEqual([
    '22 Nov 2026, 09:05',
    '22 พ.ย. 2569 09:05',
    '2026年11月22日 09:05',
  ]);
});

describe('a day', () => {
  test.each([
    ['2026-11-22', ['Today, 22 Nov', 'วันนี้ 22 พ.ย.', '今日 11月22日']],
    ['2026-11-21', ['Yesterday, 21 Nov', 'เมื่อวาน 21 พ.ย.', '昨日 11月21日']],
    ['2026-11-20', ['20 Nov', '20 พ.ย.', '11月20日']],
    ['2025-11-22', ['22 Nov 2025', '22 พ.ย. 2568', '2025年11月22日']],
  ])('%s is told from the 22nd of November 2026', (day, words) => {
    expect(inEach(() => dayWords(day, now))).toEqual(words);
  });

  test('that was yesterday is told so over the end of a year', () => {
    expect(dayWords('2025-12-31', new Date(2026, 0, 1).getTime())).toBe('Yesterday, 31 Dec 2025');
  });
});

describe('how long ago', () => {
  test.each([
    ['now', iso(22, 14, 32)],
    ['now', iso(22, 14, 33)],
    ['20 seconds ago', iso(22, 14, 31, 40)],
    ['1 minute ago', iso(22, 14, 30, 1)],
    ['59 minutes ago', iso(22, 13, 33)],
    ['1 hour ago', iso(22, 12, 33)],
    ['23 hours ago', iso(21, 15)],
    ['yesterday', iso(21, 14)],
    ['2 days ago', iso(20, 23)],
    ['21 days ago', iso(1, 0)],
  ])('is %s for %s', (words, time) => {
    expect(ago(time, now)).toBe(words);
  });

  test('is told in the language of the words', () => {
    expect(inEach(() => ago(iso(22, 14, 31, 40), now))).toEqual([
      '20 seconds ago',
      '20 วินาทีที่ผ่านมา',
      '20 秒前',
    ]);
  });
});

test('a time in a narrow column leaves out the year, unless it is another one', () => {
  const time = new Date(2026, 10, 22, 11, 20).toISOString();
  expect(shortTime(time, new Date(2026, 11, 31).getTime())).toBe('22 Nov, 11:20');
  expect(shortTime(time, new Date(2027, 0, 1).getTime())).toBe('22 Nov 2026, 11:20');
});
