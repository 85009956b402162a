import { i18n } from '../locales/words.ts';
import type { Ref } from 'preact';
import { Fragment } from 'preact';
import type { LinkRow } from '../lib/links/link.ts';
import type { LinkOrder } from '../lib/links/link-order.ts';
import { idOf } from '../lib/links/link-row.ts';
import type { Sums } from '../lib/links/link-sums.ts';
import type { Sight } from './in-sight.ts';
import { linesIn, rowHeight } from './in-sight.ts';
import type { LineEvents } from './link-line.tsx';
import { LinkLine } from './link-line.tsx';
import { amount, count, money } from './locale.ts';

type HeadProps = {
  class: string;
  by: LinkOrder['by'];
  label: string;
  order: LinkOrder;
  onSort: (by: LinkOrder['by']) => void;
};

const directionOf = ({ isDescending }: LinkOrder) => (isDescending ? 'descending' : 'ascending');

const Head = ({ class: name, by, label, order, onSort }: HeadProps) => {
  const isSorted = order.by === by;
  return (
    <th scope="col" class={name} aria-sort={isSorted ? directionOf(order) : 'none'}>
      <button type="button" onClick={() => onSort(by)}>
        {label}
        {isSorted && <span aria-hidden="true">{order.isDescending ? '↓' : '↑'}</span>}
      </button>
    </th>
  );
};

const Heads = ({
  currency,
  ...sort
}: Pick<HeadProps, 'order' | 'onSort'> & { currency: string | undefined }) => (
  <tr>
    <Head class="LinkTable-made" by="createdAt" label={i18n.t('made')} {...sort} />
    <Head class="" by="title" label={i18n.t('title')} {...sort} />
    <th scope="col" class="LinkTable-times">
      {i18n.t('canBePaid')}
    </th>
    <Head class="LinkTable-state" by="state" label={i18n.t('state')} {...sort} />
    <Head
      class="LinkTable-asked"
      by="amount"
      label={currency ? i18n.t('askedIn', [currency]) : i18n.t('asked')}
      {...sort}
    />
    <Head
      class="LinkTable-received"
      by="received"
      label={currency ? i18n.t('receivedIn', [currency]) : i18n.t('received')}
      {...sort}
    />
  </tr>
);

/** Room for rows that are not drawn. */
const Gap = ({ rows }: { rows: number }) =>
  rows === 0 ? null : (
    <tr class="LinkTable-gap" aria-hidden="true" style={{ height: `${rows * rowHeight}px` }} />
  );

type LinesProps = Pick<Props, 'rows' | 'sight' | 'active' | 'open' | 'now'> &
  LineEvents & { isNamed: boolean };

const Lines = ({ rows, sight, active, open, ...shared }: LinesProps) => {
  const lines = linesIn(sight, active, rows.length);
  return (
    <>
      {lines.map(({ index, skipped }) => {
        const row = rows[index];
        if (!row) return null;
        const id = idOf(row);
        const isOpen = id !== undefined && id === open;
        return (
          <Fragment key={id ?? index}>
            <Gap rows={skipped} />
            <LinkLine row={row} index={index} isActive={index === active} isOpen={isOpen} {...shared} />
          </Fragment>
        );
      })}
      <Gap rows={rows.length - 1 - (lines.at(-1)?.index ?? -1)} />
    </>
  );
};

const Foot = ({ rows, sums, isNamed }: Pick<Props, 'rows' | 'sums'> & { isNamed: boolean }) => (
  <>
    {sums.map(({ currency, received, isAtLeast }, at) => (
      <tr key={currency}>
        <td class="LinkTable-made" aria-hidden="true" />
        <td>{at === 0 && i18n.t('linksInAll', [count(rows.length)])}</td>
        <td class="LinkTable-times" aria-hidden="true" />
        <td aria-hidden="true" />
        <td class="LinkTable-received" colSpan={2}>
          {isNamed ? amount(received, currency) : money(received, currency)}
          {isAtLeast && '+'}
        </td>
      </tr>
    ))}
  </>
);

type Props = Pick<HeadProps, 'order' | 'onSort'> &
  LineEvents & {
    rows: readonly LinkRow[];
    sums: readonly Sums[];
    sight: Sight;
    /** The row that the tabulator reaches. */
    active: number;
    /** The link whose details stand beside. */
    open: string | undefined;
    /** Milliseconds since 1970. */
    now: number;
    body: Ref<HTMLTableSectionElement>;
  };

/** A ledger: one line a link, what was asked and what came in, and the sum under a double line. */
export const LinkTable = ({ sums, body, order, onSort, ...lines }: Props) => {
  const { rows } = lines;
  const [first, ...others] = sums;
  const currency = others.length === 0 ? first?.currency : undefined;
  const isNamed = currency !== undefined;
  return (
    <table class="LinkTable" aria-rowcount={rows.length + 1}>
      <thead>
        <Heads currency={currency} order={order} onSort={onSort} />
      </thead>
      <tbody ref={body}>
        <Lines {...lines} isNamed={isNamed} />
      </tbody>
      <tfoot>
        <Foot rows={rows} sums={sums} isNamed={isNamed} />
      </tfoot>
    </table>
  );
};
