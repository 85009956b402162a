import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { fail, ok } from '../lib/faults/fault.ts';
import { UndoButton } from './undo-button.tsx';
import { UndoneNote } from './undone-note.tsx';

test('how long a link can be undone stands on the button', () => {
  expect(render(<UndoButton seconds={8} onUndo={() => undefined} />)).toContain('Undo (8)');
});

test('a link that could not be deleted yet is said to be tried again', () => {
  expect(render(<UndoneNote undone={fail({ kind: 'offline' })} />)).toContain('tries again by itself');
});

test('who undoes too late is told where it can be deleted', () => {
  expect(render(<UndoneNote undone={ok('late')} />)).toContain('Delete it from its details');
});
