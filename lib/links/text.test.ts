import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldBlanks, withoutHidden } from './text.ts';

const settings = { seed: 20190529, numRuns: 500 };

describe('foldBlanks', () => {
  test.each([
    ['line ends', 'Hot\r\nLatte', 'Hot Latte'],
    ['tabs', 'Hot\t\tLatte', 'Hot Latte'],
    ['blanks that do not break', 'Hot\u00A0\u202FLatte', 'Hot Latte'],
    ['wide blanks', 'Hot\u3000Latte', 'Hot Latte'],
    ['the separators of Unicode and of mainframes', 'Hot\u2028\u2029\u0085Latte', 'Hot Latte'],
    ['those around the text', ' \n Hot Latte \t', 'Hot Latte'],
    ['a text of nothing else', ' \t\n\u3000', ''],
  ])('folds %s', (_, text, folded) => {
    expect(foldBlanks(text)).toBe(folded);
  });

  test('leaves nothing more to fold', () => {
    const unit = fc.constantFrom(' ', '\n', '\t', '\u0085', '\u3000', 'a', 'ก', '👩‍🍳');
    const folds = fc.property(fc.string({ unit }), (text) => {
      const folded = foldBlanks(text);
      expect(foldBlanks(folded)).toBe(folded);
      expect(folded).toBe(folded.split(' ').filter(Boolean).join(' '));
    });
    fc.assert(folds, settings);
  });
});

describe('withoutHidden', () => {
  test.each([
    ['NUL', '\u0000'],
    ['escape', '\u001B'],
    ['delete', '\u007F'],
    ['a C1 control', '\u009B'],
    ['a zero-width space', '\u200B'],
    ['a word joiner', '\u2060'],
    ['the left-to-right mark', '\u200E'],
    ['the Arabic letter mark', '\u061C'],
    ['a right-to-left override', '\u202E'],
    ['an isolate', '\u2067'],
    ['a byte order mark', '\uFEFF'],
  ])('takes out %s', (_, hidden) => {
    expect(withoutHidden(`Hot${hidden}Latte${hidden}`)).toBe('HotLatte');
  });

  test.each([
    ['emoji that are joined', '👩‍👩‍👧‍👦 👩🏽‍🍳 🏳️‍🌈 ❤️‍🔥'],
    ['flags, of regions too', '🇹🇭 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Thai marks', 'น้ำแข็งใส ก๋วยเตี๋ยว ที่นี่ ฤๅษี'],
    ['Persian and Hindi joiners', 'می‌خواهم क्‍ष'],
    ['marks that combine', 'Cafe\u0301'],
    ['white space', 'Hot\tLatte\r\nto go\u00A0\u0085'],
    ['HTML', '<img src=x onerror=alert(1)>'],
  ])('keeps %s', (_, text) => {
    expect(withoutHidden(text)).toBe(text);
  });

  test('takes out the same hidden characters whatever stands around them', () => {
    const parts = fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(withoutHidden(`${one}\u202E${other}`)).toBe(withoutHidden(one) + withoutHidden(other));
    });
    fc.assert(parts, settings);
  });
});
