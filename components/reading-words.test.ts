import { speak } from './words.fixture.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { everyFault } from '../lib/faults/every-fault.fixture.ts';
import { readingWords } from './reading-words.ts';

const languages = ['en', 'th', 'ja'] as const;

afterEach(() => speak('en'));

describe('what kept something from being read', () => {
  test.each(everyFault)('is said, and what to do: $kind', (fault) => {
    for (const language of languages) {
      speak(language);
      const { title, text } = readingWords(fault);
      expect(title).not.toBe('');
      expect(text).toMatch(/^[^$]+$/u);
    }
  });

  test('never tells of making a link: nothing was to be made', () => {
    const texts = everyFault.map((fault) => readingWords(fault).text);
    expect(texts.filter((text) => /No link was made|Nothing was (?:sent|made)/u.test(text))).toEqual([]);
  });

  test('says that what is shown may be old, but of a link that is not there', () => {
    expect(readingWords({ kind: 'offline' }).text).toContain('What is shown may be old.');
    const gone = { kind: 'notFound', status: 404, code: 'not_found', message: 'link was not found' } as const;
    expect(readingWords(gone)).toMatchObject({ title: 'Omise does not know this link' });
    expect(readingWords(gone).text).not.toContain('old');
  });

  test('tells how long to wait, where Omise does', () => {
    expect(readingWords({ kind: 'rateLimited', retryAfterSeconds: 30 }).text).toContain('30 seconds');
    expect(readingWords({ kind: 'rateLimited' }).text).toContain('a minute');
  });
});
