import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { NewPassphrase, passphraseProblem } from './new-passphrase.tsx';

describe('a passphrase that was typed twice', () => {
  test.each([
    ['12345678', '12345678', undefined],
    ['1234567', '1234567', 'tooShort'],
    ['', '', 'tooShort'],
    ['12345678', '12345679', 'mismatch'],
    ['12345678', '', 'mismatch'],
    ['รหัสลับมาก', 'รหัสลับมาก', undefined],
  ])('%j and %j: %s', (first, again, problem) => {
    expect(passphraseProblem(first, again)).toBe(problem);
  });
});

test('advice stands there before anything is typed', () => {
  const html = render(<NewPassphrase problem={undefined} />);
  expect(html).toMatch(/id="passphrase-strength" role="status">Four or five words/u);
});

test('a difference is said at the second field', () => {
  const html = render(<NewPassphrase problem="mismatch" />);
  expect(html).toMatch(/id="passphrase-again-error".*The two are not the same/u);
});
