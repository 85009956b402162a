import { i18n } from '../locales/words.ts';
import type { LinkRow as Row } from '../lib/links/link.ts';
import { stateOf } from '../lib/links/link-state.ts';
import { amount } from './locale.ts';
import { StatePill } from './state-pill.tsx';
import { clock } from './times.ts';

type Props = {
  row: Row;
  onOpen: () => void;
  /** The key that copies was pressed. */
  onCopy: () => void;
};

const Unread = ({ id }: { id: string | undefined }) => (
  <>
    <span class="LinkRow-title code">{id ?? '?'}</span>
    <span class="LinkRow-amount" />
    <span class="LinkRow-meta" />
  </>
);

const Told = ({ row }: { row: Row }) => {
  if (row.kind !== 'link') return <Unread id={row.kind === 'stub' ? row.stub.id : row.id} />;
  const { title, currency, multiple, createdAt, amount: subunits } = row.link;
  return (
    <>
      <span class="LinkRow-title">{title}</span>
      <span class="LinkRow-amount">
        <small>{currency}</small> {amount(subunits, currency)}
      </span>
      <span class="LinkRow-meta">
        <time dateTime={createdAt}>{clock(createdAt)}</time> ·{' '}
        {multiple ? i18n.t('manyTimes') : i18n.t('once')}
      </span>
    </>
  );
};

const isCopyKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'c' && !ctrlKey && !metaKey && !altKey;

/** A link in a list: what for, how much, since when, and what became of it. */
export const LinkRow = ({ row, onOpen, onCopy }: Props) => (
  <button
    type="button"
    class="LinkRow"
    data-state={stateOf(row)}
    aria-keyshortcuts="C"
    onClick={onOpen}
    onKeyDown={(event) => isCopyKey(event) && onCopy()}
  >
    <Told row={row} />
    <span class="LinkRow-state">
      <StatePill row={row} />
    </span>
  </button>
);
