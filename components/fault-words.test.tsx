import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { everyFault, harmlessEnds, unknownEnds } from '../lib/faults/every-fault.fixture.ts';
import type { Fault } from '../lib/faults/fault.ts';
import { latte, testAccount } from '../lib/links/link.fixture.ts';
import type { Account } from '../lib/links/account.ts';
import { faultWords } from './fault-words.ts';
import { LinkRefused } from './link-refused.tsx';

const nothing = () => undefined;
const words = (fault: Fault) => faultWords(fault, 'THB');
const screenOf = (fault: Fault, account: Account = testAccount) =>
  render(
    <LinkRefused
      fault={fault}
      draft={latte}
      account={account}
      onReplaceKey={nothing}
      onAllowAccess={nothing}
      onConfirm={nothing}
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
    expect(text).toContain('Don’t make it again yet');
    expect(title + text).not.toMatch(/no link was|nothing was|try again|create|once more/iu);
  });

  test('tells why, where that is known', () => {
    const reasons = ['notJson', 'livemode', 'paymentUri'] as const;
    const texts = reasons.map((reason) => words({ kind: 'unexpectedReply', status: 200, reason }).text);
    expect(new Set(texts).size).toBe(reasons.length);
  });
});

const buttonsOf = (html: string) =>
  [...html.matchAll(/<button.*?<\/button>/gu)].map(([button]) => button.replaceAll(/<[^>]+>/gu, ''));

describe('a question', () => {
  const live: Account = { ...testAccount, mode: 'live' };

  test('before the first link with real money names the money on its button', () => {
    const html = screenOf({ kind: 'askFirst', question: 'firstLive' }, live);
    expect(html).toContain('The first link with real money here');
    expect(buttonsOf(html)).toEqual(['Create live link for ฿74.40', 'Back to the form']);
  });

  test('of an amount far above the usual tells what is usual', () => {
    const html = screenOf({ kind: 'askFirst', question: 'unusualAmount', usual: 50 });
    expect(html).toContain('usually ask about ฿0.50');
    expect(buttonsOf(html)).toEqual(['Create test link', 'Back to the form']);
  });
});

test('what Omise answered is shown as text, never as HTML', () => {
  const message = '<img src=x onerror=alert(1)>';
  const html = screenOf({ kind: 'refused', status: 400, code: 'bad_request', message });
  expect(html).toContain('&lt;img src=x');
  expect(html).not.toContain('<img');
});
