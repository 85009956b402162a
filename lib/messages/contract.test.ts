import { describe, expect, test } from 'vitest';
import { inputs, senders } from './contract.ts';
import { names, samples } from './samples.fixture.ts';

describe.each(names)('%s', (name) => {
  const input = samples[name];

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

const sentBy = (page: 'popup' | 'options' | 'pay') => names.filter((name) => senders[name].includes(page));

test('keys, settings, drafts and payments are one page’s own; lists and the lock are more than one’s', () => {
  const shared = names.filter((name) => senders[name].length !== 1);
  expect(shared).toEqual([
    'viewAccounts',
    'listLinks',
    'retrieveLink',
    'listCharges',
    'paymentsSeen',
    'destroyLink',
    'switchAccount',
    'unlock',
    'lockNow',
  ]);
});

test('the payer’s page can look, pay and decline, and nothing else', () => {
  expect(sentBy('pay').toSorted()).toEqual(['declinePayment', 'pay', 'viewPayment']);
});

test('the key travels in one message, which none but the options page may send', () => {
  const withKey = names.filter(
    (name) => inputs[name].safeParse({ key: 'skey_1', keeping: 'device' }).success,
  );
  expect(withKey).toEqual(['saveKey']);
  expect(senders.saveKey).toEqual(['options']);
});

test('a passphrase travels from the pages alone, in messages of the lock and of how keys are kept', () => {
  const withOne = names.filter((name) => /passphrase|"from"/u.test(JSON.stringify(samples[name])));
  expect(withOne).toEqual(['unlock', 'changeKeeping', 'changePassphrase']);
});
