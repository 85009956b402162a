import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { emptyForm } from '../lib/links/form-draft.ts';
import { formOf } from '../lib/links/form-of.ts';
import { latte } from '../lib/links/link.fixture.ts';
import { PresetForm } from './preset-form.tsx';
import { PresetRow } from './preset-row.tsx';

const nothing = () => undefined;

test('a preset is edited as it was', () => {
  const html = render(<PresetForm first={formOf(latte)} onSave={nothing} onCancel={nothing} />);
  for (const value of ['Hot Latte', '74.40']) expect(html).toContain(`value="${value}"`);
  expect(html).toMatch(/<option value="THB" selected/u);
});

test('a new one begins empty, in the account’s currency', () => {
  const html = render(<PresetForm first={emptyForm('JPY')} onSave={nothing} onCancel={nothing} />);
  expect(html).toMatch(/<option value="JPY" selected/u);
});

const row = (at: number, draft = latte) =>
  render(
    <ul>
      <PresetRow preset={{ id: 'a', draft }} at={at} count={12} pressed={undefined} onAction={nothing} />
    </ul>,
  );

test('a row tells its key, and what more it asks for than amount and title', () => {
  const html = row(2, { ...latte, description: 'To go', multiple: true });
  expect(html).toMatch(/<kbd[^>]*>3<\/kbd>/u);
  expect(html).toContain('Many times · To go');
  expect(html).toContain('฿74.40');
});

test('the tenth has no key', () => {
  expect(row(9)).toMatch(/<kbd[^>]*> <\/kbd>/u);
});

test('the first goes no further up, and the last no further down', () => {
  expect(row(0)).toMatch(/aria-label="Move “Hot Latte” up" aria-disabled="true"/u);
  expect(row(11)).toMatch(/aria-label="Move “Hot Latte” down" aria-disabled="true"/u);
});
