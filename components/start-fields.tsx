import { i18n } from '../locales/words.ts';
import type { Start } from '../lib/links/account.ts';
import type { Currency } from '../lib/money/currency.ts';
import { locale } from './locale.ts';
import { MultipleRow } from './multiple-row.tsx';
import { SelectRow } from './select-row.tsx';

type Props = {
  start: Start;
  currencies: readonly Currency[];
  isCurrencyManaged: boolean;
  onChange: (start: Start) => void;
};

export const currencyName = (currency: Currency): string =>
  `${currency}, ${new Intl.DisplayNames(locale(), { type: 'currency' }).of(currency)}`;

/** What a new link of the account starts with. */
export const StartFields = ({ start, currencies, isCurrencyManaged, onChange }: Props) => (
  <>
    <SelectRow
      id="start-currency"
      label={i18n.t('startCurrency')}
      value={start.currency}
      options={currencies}
      name={currencyName}
      isManaged={isCurrencyManaged}
      onChange={(currency) => onChange({ ...start, currency })}
    />
    <MultipleRow
      name="start-multiple"
      isOn={start.multiple}
      onChange={(multiple) => onChange({ ...start, multiple })}
    />
  </>
);
