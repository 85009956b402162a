import './words.fixture.ts';
import { describe, expect, test } from 'vitest';
import { everyFault } from '../lib/faults/every-fault.fixture.ts';
import { keyProblem, keyRefusal } from './key-words.ts';

const ruleText = (rule: 'testModeOnly' | 'passphraseRequired') =>
  keyRefusal({ kind: 'forbiddenByPolicy', rule }).text;

const problemOf = (problem: 'empty' | 'publicKey' | 'notAKey') =>
  keyProblem({ kind: 'invalid', field: 'key', problem });

describe('what is wrong with a key as pasted', () => {
  test('stands at the field', () => {
    expect(problemOf('empty')).toBe('Paste your secret key here first.');
    expect(problemOf('publicKey')).toMatch(/^This is a public key.*Nothing was sent\.$/u);
    expect(problemOf('notAKey')).toMatch(/^This is not an Omise secret key.*Nothing was sent\.$/u);
  });

  test.each(everyFault.filter(({ kind }) => kind !== 'otherAccount'))('is not $kind', (fault) => {
    expect(keyProblem(fault)).toBeUndefined();
  });

  test('is not what is wrong with a passphrase', () => {
    const fault = { kind: 'invalid', field: 'passphrase', problem: 'tooShort' } as const;
    expect(keyProblem(fault)).toBeUndefined();
  });
});

describe('a key that is to replace another’s', () => {
  test('but is for practice where the account is live, is told so', () => {
    const words = keyProblem({ kind: 'otherAccount', mode: 'test' }, 'live');
    expect(words).toMatch(
      /^This is a test key and the account is live\..*starts with skey_ and has no test/u,
    );
  });

  test('but is live where the account is a test account, is told so', () => {
    const words = keyProblem({ kind: 'otherAccount', mode: 'live' }, 'test');
    expect(words).toMatch(/^This is a live key and the account is a test account\..*skey_test_/u);
  });

  test.each(['live', 'test'] as const)('but is of another %s account, is told so', (mode) => {
    expect(keyProblem({ kind: 'otherAccount', mode }, mode)).toMatch(/^This key is of another account\./u);
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

  test('the administrator’s rule is named', () => {
    expect(ruleText('testModeOnly')).toBe('It was not saved. Only test keys may be used here.');
    expect(ruleText('passphraseRequired')).toBe('It was not saved. Keys must be locked with a passphrase.');
  });
});
