import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { everyFault, harmlessEnds, unknownEnds } from '../lib/faults/every-fault.fixture.ts';
import type { Fault } from '../lib/faults/fault.ts';
import { latte, sandboxAccount, testAccount } from '../lib/links/link.fixture.ts';
import { faultWords } from './fault-words.ts';
import { LinkRefused } from './link-refused.tsx';

const nothing = () => undefined;
const words = (fault: Fault) => faultWords(fault, 'test');
const screenOf = (fault: Fault, account = testAccount) =>
  render(
    <LinkRefused
      fault={fault}
      draft={latte}
      account={account}
      onReplaceKey={nothing}
      onAllowAccess={nothing}
      onTryAgain={nothing}
      onBack={nothing}
      onCopy={nothing}
    />,
  );

test.each(everyFault)('$kind has a title and words, with nothing left out', (fault) => {
  const { title, text } = words(fault);
  expect(title).toMatch(/^[A-Z].+[^.]$/u);
  expect(text).toMatch(/^[A-Z].+\.$|: your customer could get two\.$/u);
  expect(title + text).not.toMatch(/\$\d|undefined/u);
});

describe('an end that proves that nothing was made', () => {
  test.each(harmlessEnds)('says so, and what to do: $kind', (fault) => {
    expect(words(fault).text).toMatch(/^(?:No link was made|Nothing was (?:made|sent))\. \w+/u);
  });

  test('tells how long to wait, where Omise said it', () => {
    expect(words({ kind: 'rateLimited', retryAfterSeconds: 30 }).text).toContain('Wait 30 seconds');
    expect(words({ kind: 'rateLimited' }).text).toContain('Wait a minute');
  });
});

describe('an end that is not known', () => {
  test.each(unknownEnds)('warns of a second link, and never invites to one: $kind', (fault) => {
    const { title, text } = words(fault);
    expect(title).toBe('We could not confirm this link');
    expect(text).toContain('Don’t make it again before you have looked');
    expect(title + text).not.toMatch(/no link was|nothing was|try again|create|once more/iu);
  });

  test.each(unknownEnds)('has a screen without a button that sends it again: $kind', (fault) => {
    expect(screenOf(fault)).not.toContain('Try again');
    expect(screenOf(fault)).toContain('Look in the dashboard');
  });

  test.each(unknownEnds)(
    'asks nobody to look where there is nothing to see, in the sandbox: $kind',
    (fault) => {
      expect(screenOf(fault, sandboxAccount)).not.toMatch(/dashboard/iu);
      expect(screenOf(fault, sandboxAccount)).toContain('No real money is asked');
    },
  );

  test('tells why, where that is known', () => {
    const reasons = ['notJson', 'livemode', 'paymentUri'] as const;
    const texts = reasons.map((reason) => words({ kind: 'unexpectedReply', status: 200, reason }).text);
    expect(new Set(texts).size).toBe(reasons.length);
  });
});

test('what Omise answered is shown as text, never as HTML', () => {
  const message = '<img src=x onerror=alert(1)>';
  const html = screenOf({ kind: 'refused', status: 400, code: 'bad_request', message });
  expect(html).toContain('&lt;img src=x');
  expect(html).not.toContain('<img');
});
