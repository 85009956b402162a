import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { latte } from '../lib/links/link.fixture.ts';
import type { QuickKey } from './quick-keys.tsx';
import { QuickKeys } from './quick-keys.tsx';

const nothing = () => undefined;
const espresso = { ...latte, title: 'Espresso', amount: 4500 };

const shown = (keys: readonly QuickKey[], { isFull = false, canSave = false } = {}) =>
  render(<QuickKeys keys={keys} isFull={isFull} onChoose={nothing} onSave={canSave ? nothing : undefined} />);

test('each key says its digit, what it fills in, and how it is pressed from a field', () => {
  const html = shown([{ digit: '1', draft: latte }]);
  expect(html).toContain('aria-keyshortcuts="Alt+1"');
  expect(html).toMatch(/>1<\/kbd><span>Hot Latte<\/span><span class="num">฿74\.40</u);
});

test('what was made last is named so, and says what that was', () => {
  const html = shown([{ digit: '0', draft: espresso }]);
  expect(html).toContain('<span>Same as last</span>');
  expect(html).toContain('title="Same as last: Espresso, ฿45.00 · Alt+0"');
});

test('what is typed can be kept where that is new', () => {
  expect(shown([], { canSave: true })).toContain('Save as preset');
  expect(shown([])).not.toContain('Save as preset');
});

test('where there is no room it says what to do', () => {
  expect(shown([], { isFull: true })).toMatch(/role="alert".*Remove some, or try again in a minute/u);
});
