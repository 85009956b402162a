import './words.fixture.ts';
import { describe, expect, test } from 'vitest';
import { everyFault } from '../lib/faults/every-fault.fixture.ts';
import { settingsRefusal } from './settings-words.ts';

describe('why something was not done', () => {
  test.each(everyFault)('$kind has a title, and words that say what to do', (fault) => {
    const { title, text } = settingsRefusal(fault);
    expect(title).toMatch(/^[A-Z].+[^.]$/u);
    expect(text).toMatch(/^[A-Z].+\.$/u);
    expect(text).not.toMatch(/\$\d/u);
  });

  test('a wrong passphrase says for how long nothing else is heard', () => {
    expect(settingsRefusal({ kind: 'wrongPassphrase', waitSeconds: 8 }).text).toContain('next try: 8.');
    expect(settingsRefusal({ kind: 'tooManyTries', waitSeconds: 3 }).text).toContain('next try: 3.');
  });

  test('what may have been done is not said to be undone', () => {
    expect(settingsRefusal({ kind: 'interrupted' }).text).toMatch(/^Reload this page to see/u);
  });
});
