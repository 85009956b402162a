import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { unknownEnds } from '../lib/faults/every-fault.fixture.ts';
import type { Fault } from '../lib/faults/fault.ts';
import { latte, sandboxAccount, testAccount } from '../lib/links/link.fixture.ts';
import { LinkUnconfirmed } from './link-unconfirmed.tsx';

const nothing = () => undefined;
const screenOf = (fault: Fault, account = testAccount) =>
  render(
    <LinkUnconfirmed
      fault={fault}
      draft={latte}
      account={account}
      onUnlock={nothing}
      onBack={nothing}
      onCopy={nothing}
    />,
  );

const lookingOf = (html: string) => /<p class="Looking" aria-live="polite">([^<]*)</u.exec(html)?.[1];
const unconfirmed = (change: { againSeconds?: number; obstacle?: Fault } = {}): Fault => ({
  kind: 'unconfirmed',
  cause: { kind: 'timeout' },
  againSeconds: 0,
  ...change,
});

describe('a link that nobody knows of', () => {
  test.each(unknownEnds)('has no button that sends it again: $kind', (fault) => {
    const html = screenOf(fault);
    expect(html).toContain('<h2>We could not confirm this link</h2>');
    expect(html).toMatch(/aria-disabled="true"><span class="Spinner"><\/span>Checking…/u);
    expect(html).not.toMatch(/Try again|Create/u);
  });

  test('says why, and what was asked for', () => {
    const html = screenOf(unconfirmed());
    expect(html).toContain('Omise did not answer in time.');
    expect(html).toContain('74.40');
    expect(html).toContain('Hot Latte');
  });

  test('can be looked for by hand at Omise, but not in the sandbox, which has no dashboard', () => {
    expect(screenOf(unconfirmed())).toContain('Look in the dashboard');
    expect(screenOf(unconfirmed(), sandboxAccount)).not.toMatch(/dashboard/iu);
  });
});

describe('how the search goes', () => {
  test('is told as it is: now, or once more in some seconds', () => {
    expect(lookingOf(screenOf(unconfirmed()))).toBe('Looking for it in your latest links.');
    expect(lookingOf(screenOf(unconfirmed({ againSeconds: 20 })))).toMatch(/Not there so far.* in 20 s/u);
  });

  test.each([
    ['offline', 'cannot be reached'],
    ['timeout', 'cannot be reached'],
    ['keyMissing', 'with this key'],
    ['noHostPermission', 'with this key'],
    ['internal', 'does not answer as it should'],
  ] as const)('is told with what stands in the way: %s', (kind, words) => {
    expect(lookingOf(screenOf(unconfirmed({ againSeconds: 5, obstacle: { kind } })))).toContain(words);
  });

  test('waits for the lock where that stands in the way, with the way to open it', () => {
    const html = screenOf(unconfirmed({ obstacle: { kind: 'locked' } }));
    expect(lookingOf(html)).toMatch(/^Unlock your keys/u);
    expect(html).toMatch(/<button[^>]*>(?:<svg.*?<\/svg>)Unlock<\/button>/u);
    expect(html).not.toContain('Checking…');
  });
});
