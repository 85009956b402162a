import { i18n } from '../locales/words.ts';
import { useState } from 'preact/hooks';
import type { Mode } from '../lib/links/account.ts';
import type { ChargeRow as Row } from '../lib/links/link.ts';
import { ChargeRow } from './charge-row.tsx';

/**
 * What is known of a link's charges, the newest first. `total`: how many there are; `isMore`: some are not read yet;
 * `isAsking`: they are being asked for.
 */
export type KnownCharges = { rows: readonly Row[]; total: number; isMore: boolean; isAsking: boolean };

type Props = { charges: KnownCharges; mode: Mode; onMore: () => void };

const isPaid = (row: Row): boolean => row.kind === 'charge' && row.charge.status === 'successful';

const countWords = (rows: readonly Row[]): string => {
  const paid = rows.filter(isPaid).length;
  return i18n.t('chargesCount', [String(paid), String(rows.length - paid)]);
};

const keyOf = (row: Row, at: number): string =>
  (row.kind === 'charge' ? row.charge.id : row.id) ?? `odd ${at}`;

/** There are more than are shown: how many, and the way to them. */
const More = ({ charges: { rows, total, isAsking }, onMore }: Props) => (
  <div class="ChargeList-more">
    <p class="Help">{i18n.t('chargesRead', [String(rows.length), String(total)])}</p>
    <button type="button" class="Button" aria-disabled={isAsking} onClick={onMore}>
      {i18n.t('showMoreCharges')}
    </button>
  </div>
);

/** Every try to pay a link, the newest first. */
export const ChargeList = (props: Props) => {
  const { charges, mode } = props;
  const { rows, total, isMore } = charges;
  const [now] = useState(Date.now);
  return (
    <section class="ChargeList">
      <h3>
        <span>{i18n.t('charges')}</span>
        {rows.length > 0 && <span class="LinkResult-meta">{countWords(rows)}</span>}
      </h3>
      {total === 0 && <p class="Help">{i18n.t('noCharges')}</p>}
      <ul>
        {rows.map((row, at) => (
          <ChargeRow key={keyOf(row, at)} row={row} mode={mode} now={now} />
        ))}
      </ul>
      {isMore && <More {...props} />}
    </section>
  );
};
