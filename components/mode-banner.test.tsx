import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { sandboxAccount, testAccount } from '../lib/links/link.fixture.ts';
import { accountName, colourOf, ModeBanner, moneyName } from './mode-banner.tsx';

const liveAccount = { ...testAccount, mode: 'live' } as const;

const banner = (props: Partial<ComponentProps<typeof ModeBanner>> = {}) =>
  render(
    <ModeBanner
      account={testAccount}
      isShut={false}
      isFixed={false}
      isMenuOpen={false}
      button={null}
      onMenu={() => undefined}
      onSettings={() => undefined}
      {...props}
    />,
  );

const switcher = (html: string) => /<button[^>]*class="AccountSwitcher"[^>]*>/u.exec(html)?.[0];

describe('the banner', () => {
  test.each([
    ['LIVE', liveAccount, 'Real money'],
    ['TEST', testAccount, 'No real money'],
    ['SANDBOX', sandboxAccount, 'No real money'],
  ] as const)('says %s, and which money that is', (word, account, money) => {
    const html = banner({ account });
    expect(html).toContain(`class="ModePill" data-mode="${account.mode}">${word}<`);
    expect(html).toContain(`>${money}<`);
  });

  test('says the mode of keys that are sealed, too, and whose they are, but speaks of no money', () => {
    const html = banner({ account: liveAccount, isShut: true });
    expect(html).toMatch(/>LIVE<.*>Locked<.*>barista@example\.com</u);
    expect(html).not.toContain('money');
  });

  test('says nothing without an account, rather than the wrong thing; the settings are there', () => {
    const html = banner({ account: undefined });
    expect(html).toContain('<h1></h1>');
    expect(html).toContain('aria-label="Settings"');
  });

  test('opens a menu, and says whether that is open', () => {
    expect(switcher(banner())).toMatch(/aria-haspopup="menu" aria-expanded="false"/u);
    expect(switcher(banner({ isMenuOpen: true }))).toContain('aria-expanded="true"');
  });

  test('stays with its account while a link’s end is shown or awaited', () => {
    expect(switcher(banner({ isFixed: true }))).toContain(' disabled');
    expect(switcher(banner())).not.toContain(' disabled');
  });

  test('has the account’s colour; the sandbox has none', () => {
    expect(banner()).toContain('data-colour="slate"');
    expect(banner({ account: sandboxAccount })).not.toContain('data-colour');
  });
});

describe('an account', () => {
  test('is called as its merchant calls it, else by its e-mail, else by its id', () => {
    const { email: _, ...nameless } = testAccount;
    expect(accountName({ ...testAccount, name: 'Baan Kafe Ari' })).toBe('Baan Kafe Ari');
    expect(accountName(testAccount)).toBe('barista@example.com');
    expect(accountName(nameless)).toBe('account_test_5xyz7vwd1nf9f2opq3r');
  });

  test('that is the sandbox is the practice till, whatever it is called', () => {
    expect(accountName({ ...sandboxAccount, name: 'Baan Kafe Ari' })).toBe('Practice till');
  });

  test('is told by its colour, but for the sandbox', () => {
    expect(colourOf({ ...testAccount, colour: 'violet' })).toBe('violet');
    expect(colourOf({ ...sandboxAccount, colour: 'violet' })).toBeUndefined();
  });

  test('is of real money where it is live, and only there', () => {
    expect(moneyName('live')).toBe('Real money');
    expect(moneyName('test')).toBe('No real money');
    expect(moneyName('sandbox')).toBe('No real money');
  });
});
