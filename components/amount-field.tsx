import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import type { Currency } from '../lib/money/currency.ts';
import { digitsOf } from '../lib/money/currency.ts';
import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';

/** The hero keeps to one line: 48 px, smaller from 9, 11 and 16 characters. */
export const heroSize = (text: string): string => {
  if (text.length < 9) return '';
  if (text.length < 11) return 'Amount--m';
  return text.length < 16 ? 'Amount--s' : 'Amount--xs';
};

type CurrencyProps = {
  value: Currency | '';
  options: readonly Currency[];
  isBad: boolean;
  isReadOnly: boolean;
  onChange: (currency: Currency | '') => void;
};

const CurrencySelect = ({ value, options, isBad, isReadOnly, onChange }: CurrencyProps) => (
  <span class="CurrencySelect">
    <select
      name="currency"
      aria-label={i18n.t('currency')}
      aria-invalid={isBad || undefined}
      aria-describedby={isBad ? 'currency-error' : undefined}
      disabled={isReadOnly}
      value={value}
      onChange={({ currentTarget }) =>
        onChange(options.find((option) => option === currentTarget.value) ?? '')
      }
    >
      {options.map((option) => (
        <option key={option} value={option} selected={option === value}>
          {option}
        </option>
      ))}
    </select>
    <Icon path={formIcons.down} small />
  </span>
);

type Props = {
  amount: string;
  currency: Currency | '';
  currencies: readonly Currency[];
  bad: 'amount' | 'currency' | undefined;
  isReadOnly: boolean;
  onAmount: (amount: string) => void;
  onLeave: () => void;
  onCurrency: (currency: Currency | '') => void;
  /** Where it was read. */
  origin?: ComponentChildren;
  /** Help, or what is wrong: stands under the sum line. */
  children: ComponentChildren;
};

/** A currency that the account lacks, from a selection, is shown and can be changed: never another in silence. */
const optionsFor = ({ currency, currencies }: Props): readonly Currency[] =>
  currency === '' || currencies.includes(currency) ? currencies : [currency, ...currencies];

/** The hero: a text field, so that no wheel and no arrow key changes money. */
export const AmountField = (props: Props) => {
  const { amount, currency, bad, isReadOnly, onAmount, onLeave, onCurrency, origin, children } = props;
  const hasDigits = currency === '' || digitsOf(currency) > 0;
  return (
    <div class="AmountField" data-state={bad ? 'error' : undefined}>
      <div class="AmountField-top">
        <span class="Label" aria-hidden="true">
          {i18n.t('amount')}
        </span>
        {origin}
      </div>
      <div class="AmountField-box">
        <div class="AmountField-row">
          <CurrencySelect
            value={currency}
            options={optionsFor(props)}
            isBad={bad === 'currency'}
            isReadOnly={isReadOnly}
            onChange={onCurrency}
          />
          <input
            class={`AmountField-input ${heroSize(amount)}`}
            name="amount"
            inputmode="decimal"
            autofocus
            aria-label={currency === '' ? i18n.t('amount') : i18n.t('amountIn', [currency])}
            aria-invalid={bad === 'amount' || undefined}
            aria-describedby={bad ? `${bad}-error` : 'amount-help'}
            placeholder={hasDigits ? '0.00' : '0'}
            readonly={isReadOnly}
            value={amount}
            onInput={({ currentTarget }) => onAmount(currentTarget.value)}
            onBlur={onLeave}
          />
        </div>
        <div class="Rule--double" />
      </div>
      <div class="AmountField-foot">{children}</div>
    </div>
  );
};
