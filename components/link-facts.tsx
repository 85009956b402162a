import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import type { FoundLink, Link } from '../lib/links/link.ts';
import { receivedOf } from '../lib/links/link-state.ts';
import { money } from './locale.ts';
import { StatePill } from './state-pill.tsx';
import { dateTime } from './times.ts';

type Fact = { label: string; value: ComponentChildren };

/** What has come in; a link that tells only its newest charges may have brought more. */
const receivedWords = (link: Link): string => {
  const { amount, isAtLeast } = receivedOf(link);
  const sum = money(amount, link.currency);
  return isAtLeast ? i18n.t('receivedAtLeast', [sum]) : sum;
};

const refundedOf = ({ charges, currency }: Link): string | undefined => {
  const sum = charges.data.reduce((total, { refundedAmount = 0 }) => total + refundedAmount, 0);
  return sum > 0 ? money(sum, currency) : undefined;
};

/** Older API versions tell that it was, and not when. */
const sinceWhen = (isSo: boolean, time: string | undefined): string => {
  if (time) return dateTime(time);
  return isSo ? i18n.t('yes') : i18n.t('no');
};

const code = (text: string) => <span class="code">{text}</span>;

/** All that is left of a deleted link, where the account's API version tells no more. */
const stubFacts = ({ id, livemode }: { id: string; livemode: boolean }): Fact[] => [
  { label: i18n.t('kindOfMoney'), value: livemode ? i18n.t('realMoney') : i18n.t('noRealMoney') },
  { label: i18n.t('linkId'), value: code(id) },
  { label: i18n.t('apiPath'), value: code(`/links/${id}`) },
];

const linkFacts = (link: Link): Fact[] => [
  { label: i18n.t('received'), value: <b class="num">{receivedWords(link)}</b> },
  { label: i18n.t('refunded'), value: refundedOf(link) },
  { label: i18n.t('canBePaid'), value: link.multiple ? i18n.t('manyTimes') : i18n.t('once') },
  { label: i18n.t('description'), value: link.description },
  { label: i18n.t('made'), value: dateTime(link.createdAt) },
  { label: i18n.t('usedUp'), value: sinceWhen(link.used, link.usedAt) },
  { label: i18n.t('deleted'), value: sinceWhen(link.deleted, link.deletedAt) },
  { label: i18n.t('merchantName'), value: link.merchantName },
  { label: i18n.t('merchantUid'), value: link.merchantUid && code(link.merchantUid) },
  ...stubFacts(link),
];

const factsOf = (row: FoundLink): Fact[] => [
  { label: i18n.t('state'), value: <StatePill row={row} /> },
  ...(row.kind === 'link' ? linkFacts(row.link) : stubFacts(row.stub)),
];

/** Every attribute of a link under a name that people use; title, amount and address stand elsewhere. */
export const LinkFacts = ({ row }: { row: FoundLink }) => (
  <dl class="Facts LinkFacts">
    {factsOf(row)
      .filter(({ value }) => value)
      .map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
