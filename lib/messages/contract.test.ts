import { describe, expect, test } from 'vitest';
import { latte, latteForm } from '../links/link.fixture.ts';
import type { Contract, Name, OwnPage } from './contract.ts';
import { inputs, senders } from './contract.ts';

type Sample<N extends Name> = { from: OwnPage; input: Contract[N]['in'] };

const samples: { [N in Name]: Sample<N> } = {
  openPopup: { from: 'popup', input: null },
  saveDraft: { from: 'popup', input: { draftId: 'draft-1', form: latteForm } },
  createLink: { from: 'popup', input: { draftId: 'draft-1', accountId: 'sandbox', draft: latte } },
  awaitLink: { from: 'popup', input: { draftId: 'draft-1', accountId: 'sandbox', draft: latte } },
  attemptShown: { from: 'popup', input: { draftId: 'draft-1', accountId: 'sandbox', draft: latte } },
  finishWelcome: { from: 'popup', input: null },
  getAccount: { from: 'options', input: null },
  saveKey: { from: 'options', input: { key: 'skey_test_5xyz7vwd1nf9f2opq3r' } },
  removeKey: { from: 'options', input: null },
  viewPayment: { from: 'pay', input: { code: '8D7B9C06' } },
  pay: { from: 'pay', input: { code: '8D7B9C06' } },
  declinePayment: { from: 'pay', input: { code: '8D7B9C06' } },
};

const names = Object.keys(inputs).filter((name): name is Name => name in samples);

describe.each(names)('%s', (name) => {
  const { from, input } = samples[name];

  test(`comes from the ${from} page alone`, () => {
    expect(senders[name]).toBe(from);
  });

  test('is taken as it should be', () => {
    expect(inputs[name].parse(input)).toEqual(input);
  });

  test.for([undefined, '', 0, true, [], {}, [null], { key: 1 }, { code: '' }, { draftId: 'x'.repeat(65) }])(
    'is not %j',
    (odd) => {
      expect(inputs[name].safeParse(odd).success).toBe(false);
    },
  );
});

test('the key travels in one message, which none but the options page may send', () => {
  const withKey = names.filter((name) => inputs[name].safeParse({ key: 'skey_1' }).success);
  expect(withKey).toEqual(['saveKey']);
});
