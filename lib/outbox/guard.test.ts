import { describe, expect, test } from 'vitest';
import { guardRulesSchema } from '../links/schema.ts';
import type { Sent } from '../links/attempt.ts';
import type { LinkDraft } from '../links/link.ts';
import { latte } from '../links/link.fixture.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import { askedSchema, createGuard } from './guard.ts';
import { asked } from './outbox.fixture.ts';

const both = { firstLive: true, unusualAmount: true };
const firstLive = { kind: 'askFirst', question: 'firstLive' };

const sentFor = (change: Partial<LinkDraft> = {}): Sent => ({
  ...asked,
  accountId: 'live/acct_1',
  draft: { ...latte, ...change },
});

/** A guard over what it had noted before: amounts of baht, in one account. */
const start = (amounts: number[] = [], guardRules = both) => {
  const before = amounts.map((amount) => ({ amount, currency: 'THB' }));
  const area = memoryArea({ guardRules, asked: { 'live/acct_1': before } });
  const guard = createGuard({
    asked: stored('asked', { area, schema: askedSchema, fallback: {} }),
    rules: stored('guardRules', { area, schema: guardRulesSchema, fallback: both }),
  });
  const question: typeof guard.question = (sent, mode) => guard.question(sent, mode);
  return { note: guard.note, question, area };
};

/** What is asked before a link of so much, after links of these amounts. */
const questionOf = (amount: number, amounts: number[]) =>
  start(amounts).question(sentFor({ amount }), 'live');

describe('the first link of an account with real money', () => {
  test('is asked about', async () => {
    expect(await start().question(sentFor(), 'live')).toEqual(firstLive);
  });

  test('is asked about in each account, and no more once one was made there', async () => {
    const { note, question } = start();
    await note(sentFor());
    expect(await question(sentFor(), 'live')).toBeUndefined();
    expect(await question({ ...sentFor(), accountId: 'live/acct_2' }, 'live')).toEqual(firstLive);
  });

  test.each(['test', 'sandbox'] as const)('is not where the money is none: %s', async (mode) => {
    expect(await start().question(sentFor(), mode)).toBeUndefined();
  });

  test('is not where the merchant does not want to be asked', async () => {
    const { question } = start([], { ...both, firstLive: false });
    expect(await question(sentFor(), 'live')).toBeUndefined();
  });
});

describe('an amount more than a hundred times what links ask as a rule', () => {
  test.each([
    [[7440], 744_000, undefined],
    [[7440], 744_001, 7440],
    [[9_000_000, 100, 7440], 744_001, 7440],
    [[100, 301], 20_050, undefined],
    [[100, 301], 20_051, 201],
  ])('is asked about: after %j, %i', async (amounts, amount, usual) => {
    const question = usual === undefined ? undefined : { kind: 'askFirst', question: 'unusualAmount', usual };
    expect(await questionOf(amount, amounts)).toEqual(question);
  });

  test('is asked about with a test key too, and never in the sandbox', async () => {
    const { question } = start([100]);
    expect(await question(sentFor(), 'test')).toBeUndefined();
    const much = sentFor({ amount: 10_001 });
    expect(await question(much, 'test')).toMatchObject({ question: 'unusualAmount' });
    expect(await question(much, 'sandbox')).toBeUndefined();
  });

  test('is told by links in the same currency alone', async () => {
    expect(await start([1]).question(sentFor({ currency: 'JPY' }), 'live')).toBeUndefined();
  });

  test('is not asked about where the merchant does not want it', async () => {
    const { question } = start([1], { ...both, unusualAmount: false });
    expect(await question(sentFor(), 'live')).toBeUndefined();
  });
});

describe('what was asked for', () => {
  test('is remembered for each account, amount and currency and nothing else', async () => {
    const { note, area } = start([100]);
    await note(sentFor());
    await note(asked);
    expect(area.kept.asked).toEqual({
      'live/acct_1': [
        { amount: 100, currency: 'THB' },
        { amount: 7440, currency: 'THB' },
      ],
      sandbox: [{ amount: 7440, currency: 'THB' }],
    });
  });

  test('is fifty at most: what was usual long ago is forgotten', async () => {
    const { note, area } = start(Array.from({ length: 50 }, (_, at) => at));
    await note(sentFor());
    const kept = askedSchema.parse(area.kept.asked)['live/acct_1'];
    expect(kept).toHaveLength(50);
    expect([kept?.at(0)?.amount, kept?.at(-1)?.amount]).toEqual([1, 7440]);
  });

  test('that cannot be read is nothing: the next link is the first again', async () => {
    const { question, area } = start([7440]);
    area.kept.asked = { 'live/acct_1': [{ amount: 'much' }] };
    expect(await question(sentFor(), 'live')).toEqual(firstLive);
  });
});
