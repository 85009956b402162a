import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { fail, ok } from '../lib/faults/fault.ts';
import { ReplacedNote } from './replaced-note.tsx';

test.each([
  [undefined, 'Deleting the old link…'],
  [ok('deleted' as const), 'The old link is deleted'],
  [ok('paid' as const), 'The old link was paid meanwhile, so it stays'],
  [fail({ kind: 'offline' }), 'This browser tries again by itself'],
])('what became of the old link is said: %o', (result, words) => {
  expect(render(<ReplacedNote result={result} />)).toContain(words);
});
