import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { KeyForm, presetFor } from './key-form.tsx';

const form = (props: Partial<ComponentProps<typeof KeyForm>> = {}) =>
  render(
    <KeyForm
      label="Secret key"
      submit="Check and save"
      rules={{ lock: 'none', isPassphraseRequired: false }}
      isBusy={false}
      fault={undefined}
      problem={undefined}
      unlock={<i>unlock</i>}
      onSave={() => undefined}
      {...props}
    />,
  );

const tagsOf = (html: string, name: string) => html.match(new RegExp(`<${name}[^>]*>`, 'gu')) ?? [];
const radios = (html: string) => tagsOf(html, 'input').filter((tag) => tag.includes('type="radio"'));
const chosen = (html: string) => radios(html).find((tag) => tag.includes(' checked'));
const secrets = (html: string) => tagsOf(html, 'input').filter((tag) => tag.includes('type="password"'));

describe('how a key is best kept, unless somebody chooses', () => {
  test.each(['skey_4f2k4f2k4f2k', '  skey_live_4f2k4f2k'])('real money, %j, is locked', (key) => {
    expect(presetFor(key)).toBe('locked');
  });

  test.each(['skey_test_k3v9k3v9', ' skey_test_k3v9', '', 'pkey_4f2k4f2k', 'hello'])(
    '%j is kept on the device',
    (key) => {
      expect(presetFor(key)).toBe('device');
    },
  );

  test('a key that is replaced stays as it was kept', () => {
    expect(chosen(form({ kept: 'session' }))).toContain('keeping-session');
  });
});

describe('the form', () => {
  test('shows no character of what is typed into it', () => {
    const html = form({ kept: 'locked' });
    const texts = tagsOf(html, 'input').filter((tag) => !/type="(?:radio|password)"/u.test(tag));
    expect(secrets(html)).toHaveLength(3);
    expect(texts).toEqual([]);
  });

  test('asks for a passphrase where the first key is to be locked, and nowhere else', () => {
    expect(form({ kept: 'locked' })).toContain('New passphrase');
    expect(form({ kept: 'device' })).not.toContain('New passphrase');
    expect(form({ kept: 'locked', rules: { lock: 'open', isPassphraseRequired: false } })).not.toContain(
      'New passphrase',
    );
  });

  test('asks to open the lock first where the key is to go behind it', () => {
    const rules = { lock: 'locked', isPassphraseRequired: false } as const;
    expect(form({ kept: 'locked', rules })).toMatch(/aria-disabled="true".*<\/form><i>unlock<\/i>/u);
    expect(form({ kept: 'device', rules })).not.toContain('unlock');
  });

  test('offers the lock alone, and says why, where the administrator requires it', () => {
    const html = form({ kept: 'device', rules: { lock: 'none', isPassphraseRequired: true } });
    expect(chosen(html)).toContain('keeping-locked');
    expect(radios(html).filter((tag) => tag.includes(' disabled'))).toHaveLength(2);
    expect(html).toContain('Your administrator requires a passphrase');
  });

  test('says what is wrong at the field', () => {
    const html = form({ problem: 'This is not a key.' });
    expect(secrets(html)[0]).toMatch(/aria-invalid="true" aria-describedby="key-error"/u);
    expect(html).toMatch(/role="alert" id="key-error".*This is not a key\./u);
  });

  test('says what is wrong with a passphrase at the passphrase', () => {
    const fault = { kind: 'invalid', field: 'passphrase', problem: 'tooShort' } as const;
    expect(form({ kept: 'locked', fault })).toMatch(/role="alert" id="passphrase-error"/u);
  });
});
