import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { AmountField, heroSize } from './amount-field.tsx';

const nothing = () => undefined;

const field = (props: Partial<ComponentProps<typeof AmountField>> = {}) =>
  render(
    <AmountField
      amount="74.40"
      currency="THB"
      currencies={['THB', 'JPY']}
      bad={undefined}
      isReadOnly={false}
      onAmount={nothing}
      onLeave={nothing}
      onCurrency={nothing}
      {...props}
    >
      <p>Help</p>
    </AmountField>,
  );

const tagOf = (html: string, name: string) => new RegExp(`<${name} [^>]*>`, 'u').exec(html)?.[0] ?? '';
const input = (props?: Parameters<typeof field>[0]) => tagOf(field(props), 'input');
const select = (props?: Parameters<typeof field>[0]) => tagOf(field(props), 'select');
const optionsOf = (html: string) =>
  [...html.matchAll(/<option[^>]* value="(\w+)"/gu)].map(([, name]) => name);

describe('the hero keeps to one line', () => {
  test.each([
    ['', ''],
    ['1,250.50', ''],
    ['10,250.50', 'Amount--m'],
    ['100,250.50', 'Amount--m'],
    ['1,100,250.50', 'Amount--s'],
    ['111,100,250.50', 'Amount--s'],
    ['90,071,992,547,409.91', 'Amount--xs'],
  ])('%j has the size %j', (text, size) => {
    expect(heroSize(text)).toBe(size);
  });
});

describe('the amount', () => {
  test('is a text field, so that no wheel and no arrow key changes money', () => {
    expect(input()).not.toContain('type=');
    expect(input()).toContain('inputmode="decimal"');
  });

  test('shows what was typed, as it was typed', () => {
    expect(input({ amount: '1e5' })).toContain('value="1e5"');
    expect(field({ amount: '"><img src=x>' })).toContain('value="&quot;>&lt;img src=x>"');
  });

  test('is named with its currency, once that is known', () => {
    expect(input()).toContain('aria-label="Amount in THB"');
    expect(input({ currency: '' })).toContain('aria-label="Amount"');
  });

  test('shows how many decimals it has', () => {
    expect(input()).toContain('placeholder="0.00"');
    expect(input({ currency: 'JPY' })).toContain('placeholder="0"');
  });

  test('that is wrong says so, and what says why', () => {
    expect(input({ bad: 'amount' })).toMatch(/aria-invalid="true" aria-describedby="amount-error"/u);
    expect(input()).toContain('aria-describedby="amount-help"');
    expect(input({ bad: 'currency' })).not.toContain('aria-invalid');
  });

  test('cannot be changed while it is being sent', () => {
    expect(input({ isReadOnly: true })).toMatch(/ readonly/iu);
    expect(select({ isReadOnly: true })).toContain(' disabled');
  });
});

describe('the currency', () => {
  test('is one of the account’s', () => {
    expect(optionsOf(field())).toEqual(['THB', 'JPY']);
    expect(field()).toMatch(/<option[^>]* selected[^>]*>THB/u);
  });

  test('that the account lacks is shown all the same: never another in silence', () => {
    const html = field({ currency: 'EUR' });
    expect(optionsOf(html)).toEqual(['EUR', 'THB', 'JPY']);
    expect(html).toMatch(/<option[^>]* selected[^>]*>EUR/u);
  });

  test('that is wrong says so, and what says why', () => {
    expect(select({ bad: 'currency' })).toMatch(/aria-invalid="true" aria-describedby="currency-error"/u);
    expect(select({ bad: 'amount' })).not.toContain('aria-invalid');
  });
});

test('where it was read stands above it', () => {
  expect(field({ origin: <b>from there</b> })).toMatch(/AmountField-top">.*<b>from there<\/b><\/div>/u);
});

test('help stands under the sum line', () => {
  expect(field()).toMatch(/AmountField-foot"><p>Help<\/p>/u);
});
