import { currencies } from '../money/currency.ts';
import type { Currency } from '../money/currency.ts';
import { answered } from './answer.ts';
import type { Answer } from './answer.ts';
import { isModern, versions } from './versions.ts';
import type { Version } from './versions.ts';

/** The one account: a practice till in Thailand. Limits in subunits of its currency (docs: Thailand). */
export const account: Readonly<{
  shop: string;
  currency: Currency;
  limits: { min: number; max: number };
}> = { shop: 'Practice till', currency: 'THB', limits: { min: 2000, max: 15_000_000 } };

/** A currency as a version of the API writes it. */
export const writeCurrency = (currency: Currency, version: Version): string =>
  isModern(version) ? currency : currency.toLowerCase();

/** A thing's time of creation under the name that a version of the API has for it. */
export const writeCreated = (time: string, version: Version): object =>
  isModern(version) ? { created_at: time } : { created: time };

export const showAccount = (version: Version): Answer =>
  answered({
    object: 'account',
    id: 'account_test_sandbox000000000000',
    team: 'acct_sandbox000000000000',
    livemode: false,
    location: '/account',
    country: 'TH',
    currency: writeCurrency(account.currency, version),
    email: 'till@sandbox.example',
    ...writeCreated('2019-07-23T00:00:00Z', version),
    supported_currencies: currencies.map((currency) => writeCurrency(currency, version)),
    api_version: versions[0],
  });

export const showCapability = (version: Version): Answer =>
  answered({
    object: 'capability',
    location: '/capability',
    banks: ['test'],
    limits: { charge_amount: { max: account.limits.max, min: account.limits.min } },
    payment_methods: [
      {
        object: 'payment_method',
        name: 'card',
        currencies: currencies.map((currency) => writeCurrency(currency, version)),
        card_brands: ['Visa'],
        installment_terms: null,
      },
    ],
    country: 'TH',
    zero_interest_installments: false,
  });
