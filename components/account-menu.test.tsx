import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testAccount } from '../lib/links/link.fixture.ts';
import { AccountMenu } from './account-menu.tsx';
import { liveRow, sandboxRow, testRow } from './settings.fixture.ts';

const nothing = () => undefined;

const menu = (props: Partial<ComponentProps<typeof AccountMenu>> = {}) =>
  render(
    <AccountMenu
      accounts={[testRow, liveRow, sandboxRow]}
      current={testAccount.id}
      lock="none"
      onChoose={nothing}
      onAdd={nothing}
      onLock={nothing}
      onClose={nothing}
      onLeave={nothing}
      {...props}
    />,
  );

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
const itemsOf = (html: string, role: string) =>
  [...html.matchAll(new RegExp(`<button[^>]*role="${role}".*?</button>`, 'gu'))].map(([item]) => item);
const accountsOf = (html: string) => itemsOf(html, 'menuitemradio');
const commandsOf = (html: string) => itemsOf(html, 'menuitem').map(textOf);
const groupsOf = (html: string) =>
  [...html.matchAll(/role="group" aria-label="([^"]+)"/gu)].map(([, name]) => name);

describe('the accounts', () => {
  test('of real money stand first and apart from the rest, each group with its name', () => {
    const html = menu();
    expect(groupsOf(html)).toEqual(['Real money', 'No real money']);
    expect(accountsOf(html).map(textOf)).toEqual([
      'LIVE Baan Kafe Ari THB · key ••••4f2k',
      'TEST barista@example.com THB · key ••••pq3r',
      'SANDBOX Practice till No key needed',
    ]);
    expect(html).toMatch(/>LIVE<.*aria-label="No real money".*>TEST<.*>SANDBOX</u);
  });

  test('without real money have no group for it', () => {
    expect(groupsOf(menu({ accounts: [testRow, sandboxRow] }))).toEqual(['No real money']);
  });

  test('show the name of their group to eyes once, which ears have as its label', () => {
    expect(menu()).toContain('<p aria-hidden="true">Real money</p>');
  });

  test('are one choice: the one in use is checked, by a tick too, and no other', () => {
    const checked = accountsOf(menu()).map((item) => item.includes('aria-checked="true"'));
    const ticked = accountsOf(menu()).map((item) => item.includes('<svg'));
    expect(checked).toEqual([false, true, false]);
    expect(ticked).toEqual(checked);
    expect(menu().match(/aria-checked="false"/gu)).toHaveLength(2);
  });

  test('that an administrator forbids stay in sight, grey, with the reason', () => {
    const [live, other] = accountsOf(
      menu({ accounts: [{ ...liveRow, forbidden: 'testModeOnly' }, testRow] }),
    );
    expect(live).toContain('aria-disabled="true"');
    expect(textOf(live ?? '')).toBe('LIVE Baan Kafe Ari Only test keys may be used here.');
    expect(other).not.toContain('aria-disabled="true"');
  });

  test('have their colours, the sandbox none', () => {
    const [live, , sandbox] = accountsOf(menu());
    expect(live).toContain('data-colour="slate"');
    expect(sandbox).not.toContain('data-colour');
  });
});

describe('the menu', () => {
  test('has a name, and is one stop of the Tab key', () => {
    const html = menu({ lock: 'open' });
    expect(html).toMatch(/role="menu" tabindex="-1" aria-label="Change account"/u);
    expect(html.match(/<button/gu)).toHaveLength(5);
    expect(html.match(/<button[^>]* tabindex="-1"/gu)).toHaveLength(5);
  });

  test('locks where the keys are open, and only there', () => {
    expect(commandsOf(menu({ lock: 'open' }))).toEqual(['Add an account', 'Lock now']);
    expect(commandsOf(menu({ lock: 'locked' }))).toEqual(['Add an account']);
    expect(commandsOf(menu({ lock: 'none' }))).toEqual(['Add an account']);
  });
});
