import { i18n } from '../locales/words.ts';
import type { Link, LinkRow } from '../lib/links/link.ts';
import type { StateKind } from '../lib/links/link-state.ts';
import { receivedOf, stateOf } from '../lib/links/link-state.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

const iconOf: Record<StateKind, string> = {
  unpaid: icons.circle,
  declined: icons.circle,
  pending: icons.circle,
  paid: icons.check,
  deleted: icons.close,
  odd: icons.warn,
};

/** “Paid”, or how often a link that many can pay was; “20+×” where there may be more. */
const paidWords = (link: Link): string => {
  const { times, isAtLeast } = receivedOf(link);
  return link.multiple ? i18n.t('paidTimes', [`${times}${isAtLeast ? '+' : ''}`]) : i18n.t('paid');
};

/** What became of a link, in words. */
export const stateWords = (row: LinkRow): string => {
  const state = stateOf(row);
  if (state === 'paid') return row.kind === 'link' ? paidWords(row.link) : i18n.t('paid');
  return {
    unpaid: i18n.t('unpaid'),
    declined: i18n.t('stateDeclined'),
    pending: i18n.t('statePending'),
    deleted: i18n.t('stateDeleted'),
    odd: i18n.t('stateOdd'),
  }[state];
};

/** The same as a sign: shape and word, not colour alone. */
export const StatePill = ({ row }: { row: LinkRow }) => {
  const state = stateOf(row);
  return (
    <span class="StatePill" data-state={state}>
      <Icon path={iconOf[state]} small />
      {stateWords(row)}
    </span>
  );
};
