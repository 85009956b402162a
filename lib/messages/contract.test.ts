import { describe, expect, test } from 'vitest';
import type { OwnPage } from './contract.ts';
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

const sentBy = (page: OwnPage) => names.filter((name) => senders[name].includes(page));

test('keys, settings, drafts and payments are one page’s own; lists, presets and the lock are more than one’s', () => {
  const shared = names.filter((name) => senders[name].length !== 1);
  expect(shared).toEqual([
    'viewAccounts',
    'presets',
    'savePreset',
    'listLinks',
    'retrieveLink',
    'listCharges',
    'paymentsSeen',
    'getTemplates',
    'destroyLink',
    'switchAccount',
    'unlock',
    'lockNow',
  ]);
});

test('the payer’s page can look, pay and decline, and nothing else', () => {
  expect(sentBy('pay').toSorted()).toEqual(['declinePayment', 'pay', 'viewPayment']);
});

test('the counter can look at accounts and a link, and nothing else', () => {
  expect(sentBy('counter').toSorted()).toEqual(['retrieveLink', 'viewAccounts']);
});

test.each(['', '{url}', 'Pay {amount}\n{url}'])('a template may be %j', (template) => {
  expect(inputs.setTemplate.safeParse({ language: 'ja', template }).success).toBe(true);
});

test.each(['Pay me', '{url} skey_test_5xyz7vwd1nf9f2opq3r', `{url}${'x'.repeat(1000)}`])(
  'a template may not be %j: nobody could pay, or it would tell too much',
  (template) => {
    expect(inputs.setTemplate.safeParse({ language: 'ja', template }).success).toBe(false);
  },
);

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
