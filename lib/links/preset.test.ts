import { expect, test } from 'vitest';
import { latte, latteForm } from './link.fixture.ts';
import { readPreset } from './preset.ts';

const rules = { currencies: ['THB' as const] };
const key = 'skey_test_5xyz7vwd1nf9f2opq3r';
const refused = (field: string, problem: string) => ({
  ok: false,
  fault: { kind: 'invalid', field, problem },
});

test('what was typed is a preset as it would be a link', () => {
  expect(readPreset(latteForm, rules)).toEqual({ ok: true, value: latte });
  expect(readPreset({ ...latteForm, amount: '' }, rules)).toEqual(refused('amount', 'empty'));
});

test.each(['title', 'description'] as const)('a key is refused where it stands: in the %s', (field) => {
  expect(readPreset({ ...latteForm, [field]: `For ${key}` }, rules)).toEqual(refused(field, 'holdsKey'));
});
