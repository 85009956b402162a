import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Price } from '../lib/money/price.ts';
import { AmountChoices } from './amount-choices.tsx';

const baht = (amountText: string): Price => ({ amountText, currency: 'THB' });
const twice = { count: 2, each: baht('45') };

const choices = (props: Partial<ComponentProps<typeof AmountChoices>>) =>
  render(
    <AmountChoices
      form={{ amount: '', currency: 'THB' }}
      quantity={undefined}
      amounts={[]}
      onChoose={() => undefined}
      {...props}
    />,
  );

const buttonsOf = (html: string) =>
  [...html.matchAll(/<button[^>]*>([^<]*)<\/button>/gu)].map(([, text]) => text);

describe('an amount that was multiplied', () => {
  test('says how', () => {
    const html = choices({ form: { amount: '90', currency: 'THB' }, quantity: twice });
    expect(html).toContain('2 × ฿45.00 = ฿90.00');
  });

  test.each([
    ['80', 'THB'],
    ['90', 'USD'],
    ['', 'THB'],
  ] as const)('says it no more where the form holds %j %s', (amount, currency) => {
    expect(choices({ form: { amount, currency }, quantity: twice })).not.toContain('×');
  });
});

describe('the amounts in a text', () => {
  const amounts = [baht('60'), { amountText: '4', currency: 'USD' }] as const;

  test('are buttons, in their own currencies', () => {
    const html = choices({ amounts });
    expect(buttonsOf(html)).toEqual(['฿60.00', 'US$4.00']);
    expect(html).toContain('aria-label="Amounts in the text"');
  });

  test('are the others where the form holds one of them, however that is written', () => {
    const html = choices({ amounts, form: { amount: '60.00', currency: 'THB' } });
    expect(buttonsOf(html)).toEqual(['US$4.00']);
    expect(html).toContain('aria-label="Other amounts in the text"');
  });

  test('are not named where there are none left', () => {
    expect(choices({ amounts: [baht('60')], form: { amount: '60', currency: 'THB' } })).not.toContain('text');
  });
});
