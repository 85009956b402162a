import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { SelectionChip } from './selection-chip.tsx';

test('what came from a selection is marked, and can be cleared', () => {
  const html = render(<SelectionChip onClear={() => undefined} />);
  expect(html).toContain('from selection');
  expect(html).toContain('aria-label="Clear what came from the selection"');
});
