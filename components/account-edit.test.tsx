import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { AccountEdit } from './account-edit.tsx';
import { testRow } from './settings.fixture.ts';

const edit = (props: Partial<ComponentProps<typeof AccountEdit>> = {}) =>
  render(
    <AccountEdit
      row={{ ...testRow, keeping: 'device' }}
      rules={{ lock: 'none', isPassphraseRequired: false }}
      isCurrencyManaged={false}
      isBusy={false}
      fault={undefined}
      unlock={<i>unlock</i>}
      onSave={() => undefined}
      onCancel={() => undefined}
      {...props}
    />,
  );

describe('editing an account', () => {
  test('shows what it is called without a name', () => {
    expect(edit()).toMatch(/<input id="account-name"[^>]* placeholder="barista@example.com"/u);
  });

  test('offers its currencies alone, by their names', () => {
    const names = [...edit().matchAll(/<option[^>]*>([^<]+)/gu)].map(([, name]) => name);
    expect(names).toEqual(['THB, Thai Baht', 'JPY, Japanese Yen', 'USD, US Dollar']);
  });

  test('greys the currency out where the administrator has set it', () => {
    expect(edit({ isCurrencyManaged: true })).toMatch(/<select[^>]* disabled/u);
  });

  test('tells colours apart by their names', () => {
    expect(edit()).toMatch(/name="colour" checked[^>]*>.*Slate/u);
    expect(edit()).toContain('Violet');
  });

  test('of a locked account needs no passphrase for a name', () => {
    const rules = { lock: 'locked', isPassphraseRequired: false } as const;
    expect(edit({ row: { ...testRow, keeping: 'locked' }, rules })).not.toContain('unlock');
  });

  test('that must move the key into a locked safe asks to open that first', () => {
    expect(edit({ rules: { lock: 'locked', isPassphraseRequired: true } })).toContain('<i>unlock</i>');
  });
});
