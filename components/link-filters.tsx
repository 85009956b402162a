import { i18n } from '../locales/words.ts';
import type { LinkFilter } from '../lib/links/link-filter.ts';
import type { Currency } from '../lib/money/currency.ts';
import { DayFilter } from './day-filter.tsx';
import { FilterSelect } from './filter-select.tsx';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

const states = ['all', 'unpaid', 'paid', 'deleted'] as const;

const stateName = (state: LinkFilter['state']): string =>
  ({
    all: i18n.t('filterAll'),
    unpaid: i18n.t('unpaid'),
    paid: i18n.t('paid'),
    deleted: i18n.t('stateDeleted'),
  })[state];

type Props = {
  filter: LinkFilter;
  /** Those that the account may ask for. */
  currencies: readonly Currency[];
  /** Today, `YYYY-MM-DD`. */
  today: string;
  onChange: (change: Partial<LinkFilter>) => void;
};

const Search = ({ filter, onChange }: Props) => (
  <label class="Box Box--s">
    <Icon path={icons.search} />
    <input
      type="search"
      value={filter.text}
      placeholder={i18n.t('searchPlaceholder')}
      aria-label={i18n.t('searchLinks')}
      autocomplete="off"
      spellcheck={false}
      onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
    />
  </label>
);

const State = ({ filter, onChange }: Props) => (
  <div class="Segmented" role="radiogroup" aria-label={i18n.t('state')}>
    {states.map((state) => (
      <label key={state}>
        <input
          type="radio"
          name="state"
          checked={state === filter.state}
          onChange={() => onChange({ state })}
        />
        <span>{stateName(state)}</span>
      </label>
    ))}
  </div>
);

const Times = ({ filter, onChange }: Props) => (
  <FilterSelect
    label={i18n.t('canBePaid')}
    value={filter.multiple}
    options={[
      [undefined, i18n.t('timesAny')],
      [false, i18n.t('canBePaidOnce')],
      [true, i18n.t('canBePaidMany')],
    ]}
    onChange={(multiple) => onChange({ multiple })}
  />
);

/** An account of one currency has nothing to choose. */
const OfCurrency = ({ filter, currencies, onChange }: Props) =>
  currencies.length < 2 ? null : (
    <FilterSelect
      label={i18n.t('currency')}
      value={filter.currency}
      options={[
        [undefined, i18n.t('anyCurrency')],
        ...currencies.map((currency): [Currency, string] => [currency, currency]),
      ]}
      onChange={(currency) => onChange({ currency })}
    />
  );

/** What of the list is to be seen. */
export const LinkFilters = (props: Props) => (
  <div class="Filters" role="search">
    <Search {...props} />
    <State {...props} />
    <Times {...props} />
    <OfCurrency {...props} />
    <DayFilter {...props} />
  </div>
);
