import { i18n } from '../locales/words.ts';
import type { TargetedKeyboardEvent } from 'preact';
import type { Link, LinkRow } from '../lib/links/link.ts';
import { idOf } from '../lib/links/link-row.ts';
import { receivedOf, stateOf } from '../lib/links/link-state.ts';
import type { Currency } from '../lib/money/currency.ts';
import { amount, money } from './locale.ts';
import { StatePill } from './state-pill.tsx';
import { columnTime, dateTime } from './times.ts';

const none = '–';

/** Under a head that names the currency an amount stands alone. */
const inColumn = (subunits: number, currency: Currency, isNamed: boolean): string =>
  isNamed ? amount(subunits, currency) : money(subunits, currency);

const receivedText = (link: Link, isNamed: boolean): string => {
  const { times, amount: sum, isAtLeast } = receivedOf(link);
  if (times === 0) return none;
  return `${inColumn(sum, link.currency, isNamed)}${isAtLeast ? '+' : ''}`;
};

type Cells = { made: string; madeAt?: string; title: string; times: string; asked: string; received: string };

const cellsOf = (row: LinkRow, isNamed: boolean, now: number): Cells => {
  if (row.kind !== 'link')
    return { made: none, title: idOf(row) ?? i18n.t('stateOdd'), times: none, asked: none, received: none };
  const { link } = row;
  return {
    made: columnTime(link.createdAt, now),
    madeAt: dateTime(link.createdAt),
    title: link.title,
    times: i18n.t(link.multiple ? 'manyTimes' : 'once'),
    asked: inColumn(link.amount, link.currency, isNamed),
    received: receivedText(link, isNamed),
  };
};

export type LineEvents = {
  onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>, index: number) => void;
  onFocus: (index: number) => void;
};

type TitleProps = Pick<Props, 'row' | 'index' | 'isActive'> & LineEvents & { title: string };

/** One of all rows can be reached by the tabulator, and the arrow keys lead from there. */
const Title = ({ row, index, title, isActive, onKeyDown, onFocus }: TitleProps) => {
  const id = idOf(row);
  const shared = {
    class: 'LinkTable-title',
    title,
    tabindex: isActive ? 0 : -1,
    onFocus: () => onFocus(index),
    onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => onKeyDown(event, index),
  };
  return id === undefined ? (
    <button type="button" aria-disabled="true" {...shared}>
      {title}
    </button>
  ) : (
    <a href={`#${id}`} {...shared}>
      {title}
    </a>
  );
};

type Props = LineEvents & {
  row: LinkRow;
  /** Its place in the list. */
  index: number;
  isActive: boolean;
  isOpen: boolean;
  /** The columns' heads name the currency. */
  isNamed: boolean;
  /** Milliseconds since 1970. */
  now: number;
};

/** One line of the ledger: a link, what is left of one, or one that nobody could read. */
export const LinkLine = ({ row, index, isActive, isOpen, isNamed, now, ...events }: Props) => {
  const { made, madeAt, title, times, asked, received } = cellsOf(row, isNamed, now);
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={isOpen || undefined}
      data-index={index}
      data-state={stateOf(row)}
    >
      <td class="LinkTable-made" title={madeAt}>
        {made}
      </td>
      <td>
        <Title row={row} index={index} title={title} isActive={isActive} {...events} />
      </td>
      <td class="LinkTable-times">{times}</td>
      <td>
        <StatePill row={row} />
      </td>
      <td class="LinkTable-asked">{asked}</td>
      <td class="LinkTable-received" data-none={received === none || undefined}>
        {received}
      </td>
    </tr>
  );
};
