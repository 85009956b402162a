import { i18n } from '../locales/words.ts';
import type { Sums } from '../lib/links/link-sums.ts';
import { count, money } from './locale.ts';

type TotalProps = { name: string; value: string; note: string };

const Total = ({ name, value, note }: TotalProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
    <dd class="Totals-note">{note}</dd>
  </div>
);

const OfCurrency = ({ currency, received, payments, isAtLeast, waiting, waitingLinks, openMany }: Sums) => (
  <dl class="Totals" aria-label={i18n.t('totalsIn', [currency])}>
    <Total
      name={i18n.t('received')}
      value={`${money(received, currency)}${isAtLeast ? '+' : ''}`}
      note={i18n.t('totalPayments', [`${count(payments)}${isAtLeast ? '+' : ''}`])}
    />
    <Total
      name={i18n.t('totalWaiting')}
      value={money(waiting, currency)}
      note={i18n.t('forOnePayment', [count(waitingLinks)])}
    />
    <Total name={i18n.t('totalOpen')} value={count(openMany)} note={i18n.t('forManyPayments')} />
  </dl>
);

/** What the links shown came to, a line each currency: sums of two are no sum. */
export const Totals = ({ sums }: { sums: readonly Sums[] }) => (
  <>
    {sums.map((ofOne) => (
      <OfCurrency key={ofOne.currency} {...ofOne} />
    ))}
  </>
);
