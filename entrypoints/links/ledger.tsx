import { i18n } from '../../locales/words.ts';
import { EmptyLedger } from '../../components/empty-ledger.tsx';
import { LinkTable } from '../../components/link-table.tsx';
import { Totals } from '../../components/totals.tsx';
import { allLinks } from '../../lib/links/link-filter.ts';
import type { LinkRow } from '../../lib/links/link.ts';
import type { List } from './use-list.ts';
import { useRows } from './use-rows.ts';
import type { useShown } from './use-shown.ts';

type Props = ReturnType<typeof useShown> & {
  list: List;
  open: string | undefined;
  now: number;
  onCopy: (row: LinkRow) => void;
};

/** Nothing of the account, or nothing that is like what is looked for; while it is read, that is not known. */
const Nothing = ({ list: { state, dispatch } }: Pick<Props, 'list'>) => {
  if (state.rows.size > 0)
    return (
      <EmptyLedger title={i18n.t('noMatchTitle')} text={i18n.t('noMatchText')}>
        <button
          type="button"
          class="Button"
          onClick={() => dispatch({ type: 'filtered', change: { from: '', to: '', ...allLinks } })}
        >
          {i18n.t('showAllLinks')}
        </button>
      </EmptyLedger>
    );
  return state.loading.status === 'done' ? (
    <EmptyLedger title={i18n.t('noLinksTitle')} text={i18n.t('noLinksText')} />
  ) : (
    <EmptyLedger title="" text="" />
  );
};

/** The links, and over them what they come to. */
export const Ledger = ({ list, shown, sums, open, now, onCopy }: Props) => {
  const rows = useRows(shown, onCopy);
  return (
    <div class="Ledger">
      <Totals sums={sums} />
      {shown.length === 0 ? (
        <Nothing list={list} />
      ) : (
        <LinkTable
          rows={shown}
          sums={sums}
          open={open}
          now={now}
          order={list.state.order}
          onSort={(by) => list.dispatch({ type: 'ordered', by })}
          {...rows}
        />
      )}
    </div>
  );
};
