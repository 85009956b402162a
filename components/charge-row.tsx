import { i18n } from '../locales/words.ts';
import type { Mode } from '../lib/links/account.ts';
import type { Charge, ChargeRow as Row } from '../lib/links/link.ts';
import type { Currency } from '../lib/money/currency.ts';
import { failureWords, saidOf } from './failure-words.ts';
import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';
import { amount, money } from './locale.ts';
import { dateTime, shortTime } from './times.ts';

const nameOf = ({ cardBrand, cardLastDigits }: Charge): string => {
  const known = [cardBrand, cardLastDigits && `•••• ${cardLastDigits}`].filter(Boolean);
  return known.length === 0 ? i18n.t('noCard') : known.join(' ');
};

const statusWords = ({ status }: Charge): string =>
  ({
    successful: i18n.t('paid'),
    failed: i18n.t('stateDeclined'),
    pending: i18n.t('statePending'),
    expired: i18n.t('chargeExpired'),
    reversed: i18n.t('chargeReversed'),
  })[status];

const outcomeOf = (charge: Charge): string =>
  [statusWords(charge), charge.status !== 'successful' && failureWords(charge)].filter(Boolean).join(': ');

/** The sandbox has no dashboard. The path in live mode is inferred from the one in test mode. */
const dashboardOf = (mode: Mode, { id }: Charge): string | undefined =>
  mode === 'sandbox' ? undefined : `https://dashboard.omise.co/${mode}/charges/${encodeURIComponent(id)}`;

const sum = (subunits: number | undefined, currency: Currency): string | undefined =>
  subunits === undefined ? undefined : money(subunits, currency);

type Fact = [label: string, value: string | undefined];

/** What became of the money. Where none came, fee and net are what they would have been: nothing to show. */
const moneyFacts = (charge: Charge): Fact[] => {
  if (charge.status !== 'successful') return [];
  const { currency, fundingCurrency = currency } = charge;
  return [
    [i18n.t('fee'), sum(charge.fee, fundingCurrency)],
    [i18n.t('net'), sum(charge.net, fundingCurrency)],
    [i18n.t('refunded'), sum(charge.refundedAmount, currency)],
  ];
};

const factsOf = (charge: Charge): Fact[] => [
  [i18n.t('paidAt'), charge.paidAt && dateTime(charge.paidAt)],
  ...moneyFacts(charge),
  [i18n.t('omiseSays'), saidOf(charge)],
  [i18n.t('chargeId'), charge.id],
];

const Facts = ({ charge }: { charge: Charge }) => (
  <dl class="Facts">
    {factsOf(charge)
      .filter(([, value]) => value)
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="num">{value}</dd>
        </div>
      ))}
  </dl>
);

const Head = ({ charge, now }: { charge: Charge; now: number }) => (
  <summary>
    <time dateTime={charge.createdAt}>{shortTime(charge.createdAt, now)}</time>
    <span>
      {nameOf(charge)}
      <small>{outcomeOf(charge)}</small>
    </span>
    <b>{amount(charge.amount, charge.currency)}</b>
    <Icon path={formIcons.down} small />
  </summary>
);

/** A row that nobody could read says so, with its id where it has one. */
const OddRow = ({ id }: { id: string | undefined }) => (
  <li class="ChargeRow" data-state="odd">
    {i18n.t('stateOdd')} <span class="code">{id}</span>
  </li>
);

/** `now`: milliseconds since 1970. */
type Props = { row: Row; mode: Mode; now: number };

/** One try to pay, in a line; what it cost, and the way to it at Omise, unfold. */
export const ChargeRow = ({ row, mode, now }: Props) => {
  if (row.kind === 'odd') return <OddRow id={row.id} />;
  const { charge } = row;
  const dashboard = dashboardOf(mode, charge);
  return (
    <li class="ChargeRow" data-state={charge.status}>
      <details>
        <Head charge={charge} now={now} />
        <Facts charge={charge} />
        {dashboard && (
          <a href={dashboard} target="_blank" rel="noreferrer">
            {i18n.t('chargeInDashboard')}
          </a>
        )}
      </details>
    </li>
  );
};
