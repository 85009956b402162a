import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { AccountLine } from './account-row.tsx';
import { liveRow, sandboxRow, testRow } from './settings.fixture.ts';

const line = (props: Partial<ComponentProps<typeof AccountLine>> = {}) =>
  render(
    <AccountLine
      row={testRow}
      isCurrent={false}
      now={Date.parse('2026-11-22T10:00:00Z')}
      left={undefined}
      onAction={() => undefined}
      {...props}
    />,
  );

const namesOf = (html: string) =>
  [...html.matchAll(/<button[^>]* aria-label="([^"]+)"/gu)].map(([, name]) => name);

describe('an account', () => {
  test('shows which money it is, who, and the end of its key', () => {
    const html = line({ row: liveRow });
    expect(html).toContain('data-mode="live"');
    expect(html).toContain('skey_••••4f2k');
  });

  test('says that it is in use, where it is', () => {
    expect(line({ isCurrent: true })).toContain('in use');
    expect(line()).not.toContain('in use');
  });

  test('has buttons that name it, for who hears them alone', () => {
    const names = [
      'Edit, barista@example.com',
      'Replace key, barista@example.com',
      'Remove, barista@example.com',
    ];
    expect(namesOf(line())).toEqual(names);
  });

  test('says why it cannot be used now', () => {
    expect(line({ row: { ...testRow, access: 'missing' } })).toContain('paste it again');
    expect(line({ row: { ...testRow, forbidden: 'passphraseRequired' } })).toContain(
      'Set by your administrator: Keys must be locked with a passphrase.',
    );
    expect(line({ row: { ...liveRow, access: 'locked' } })).toContain('Locked: the passphrase opens it');
    expect(line()).not.toContain('AccountRow-access');
  });

  test('that is the sandbox has no key to edit, replace or remove', () => {
    expect(namesOf(line({ row: sandboxRow }))).toEqual([]);
  });
});
