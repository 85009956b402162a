import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { CopyState } from './copy-words.ts';
import type { InsertionEnd } from './insertion-note.tsx';
import { InsertionNote } from './insertion-note.tsx';

const shown = (end: InsertionEnd, copy: CopyState = 'copied') =>
  render(<InsertionNote end={end} copy={copy} onInsert={() => undefined} />);

test('a link that was made before is inserted by a press', () => {
  expect(shown('offered', 'notYet')).toMatch(/<button.*>Insert into the page<\/button>/u);
});

test('what is in the page is said to be', () => {
  expect(shown('inserted')).toContain('It is in the page.');
});

test('where the page does not take it, the clipboard has it', () => {
  expect(shown('refused')).toContain('Paste it there yourself: it is copied.');
});

test('where neither has it, it is to be copied first', () => {
  expect(shown('refused', 'blocked')).toContain('Copy it, and paste it there yourself.');
});
