import './words.fixture.ts';
import { describe, expect, test } from 'vitest';
import { everyFault } from '../lib/faults/every-fault.fixture.ts';
import { keyProblem, keyRefusal } from './key-words.ts';

const problemOf = (problem: 'empty' | 'publicKey' | 'notAKey') =>
  keyProblem({ kind: 'invalid', field: 'key', problem });

describe('what is wrong with a key as pasted', () => {
  test('stands at the field', () => {
    expect(problemOf('empty')).toBe('Paste your secret key here first.');
    expect(problemOf('publicKey')).toMatch(/^This is a public key.*Nothing was sent\.$/u);
    expect(problemOf('notAKey')).toMatch(/^This is not an Omise secret key.*Nothing was sent\.$/u);
  });

  test.each(everyFault.filter(({ kind }) => kind !== 'invalid'))('is not $kind', (fault) => {
    expect(keyProblem(fault)).toBeUndefined();
  });
});

describe('why a key was not saved', () => {
  test.each(everyFault)('$kind has a title and words that say so', (fault) => {
    const { title, text } = keyRefusal(fault);
    expect(title).toMatch(/^[A-Z].+[^.]$/u);
    expect(text).toMatch(/^(?:It was not saved|Nothing was sent)[.:,].+\.$/u);
  });

  test('a key that Omise refused is told apart from one that could not be checked', () => {
    const refused = keyRefusal({ kind: 'unauthorised', status: 401, code: 'x', message: 'y' });
    expect(refused.title).toBe('Omise did not accept this key');
    expect(keyRefusal({ kind: 'offline' }).title).toBe('The key could not be checked');
    expect(keyRefusal({ kind: 'noHostPermission' }).text).toContain('Allow access to api.omise.co');
  });
});
