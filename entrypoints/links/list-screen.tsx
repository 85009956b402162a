import { i18n } from '../../locales/words.ts';
import { useEffect, useState } from 'preact/hooks';
import { LinkFilters } from '../../components/link-filters.tsx';
import { ListNotice, OfflineNotice } from '../../components/list-notice.tsx';
import { LoadStatus, ShownWords } from '../../components/load-status.tsx';
import { nextWord, silence, Toast } from '../../components/toast.tsx';
import type { Account } from '../../lib/links/account.ts';
import { dayOf } from '../../lib/links/days.ts';
import type { LinkRow } from '../../lib/links/link.ts';
import type { AccountsView } from '../../lib/messages/contract.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { askToReachOmise } from '../../lib/platform/omise-access.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { useOnline } from '../../lib/platform/use-online.ts';
import { Head } from './head.tsx';
import { Ledger } from './ledger.tsx';
import type { List } from './use-list.ts';
import { useShown } from './use-shown.ts';

type Props = { list: List; view: AccountsView; open: string | undefined };

/** The minute that it is, for words that tell times. */
const useNow = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** What is said of what was just done, and how a link is copied. */
const useWord = () => {
  const [word, setWord] = useState(silence);
  const say = (text: string) => setWord((last) => nextWord(last, text));
  const copy = async (row: LinkRow) => {
    if (row.kind !== 'link') return;
    const { title, paymentUri } = row.link;
    say((await copyText(paymentUri)) ? i18n.t('copiedLinkOf', [title]) : i18n.t('copyingFailed'));
  };
  return { word, say, onCopy: (row: LinkRow) => void copy(row) };
};

type NoticesProps = { list: List; account: Account; isOnline: boolean; now: number };

const Notices = ({ list: { state, dispatch }, account, isOnline, now }: NoticesProps) => {
  const { loading, checkedAt } = state;
  if (!isOnline) return <OfflineNotice checkedAt={checkedAt} now={now} />;
  if (loading.status !== 'failed') return null;
  const goOn = () => dispatch({ type: 'goneOn' });
  const allow = async () => {
    if (await askToReachOmise()) goOn();
  };
  return (
    <ListNotice
      fault={loading.fault}
      keyHint={account.keyHint}
      onGoOn={goOn}
      onSettings={openOptions}
      onAllowAccess={() => void allow()}
      onCopy={(text) => void copyText(text)}
    />
  );
};

const Loading = ({ list: { state, dispatch } }: Pick<Props, 'list'>) => {
  const { loading, place } = state;
  return loading.status === 'failed' ? null : (
    <LoadStatus
      loaded={place.loaded}
      total={place.total}
      status={loading.status}
      seconds={loading.status === 'loading' ? loading.seconds : undefined}
      onStop={() => dispatch({ type: 'stopped' })}
      onGoOn={() => dispatch({ type: 'goneOn' })}
    />
  );
};

/** All links of an account that can be asked for. */
export const ListScreen = ({ list, view, open }: Props) => {
  const { state, dispatch } = list;
  const { account } = view;
  // The sandbox needs no connection.
  const isOnline = useOnline() || account.mode === 'sandbox';
  const { shown, sums } = useShown(state);
  const { word, say, onCopy } = useWord();
  const now = useNow();
  return (
    <div class="Page-main">
      <Head
        view={view}
        shown={shown}
        isPart={state.loading.status !== 'done'}
        onSaved={(name) => say(i18n.t('exported', [name]))}
      />
      <LinkFilters
        filter={state.filter}
        currencies={account.currencies}
        today={dayOf(now)}
        onChange={(change) => dispatch({ type: 'filtered', change })}
      />
      <Notices list={list} account={account} isOnline={isOnline} now={now} />
      {isOnline && <Loading list={list} />}
      <Ledger list={list} shown={shown} sums={sums} open={open} now={now} onCopy={onCopy} />
      <p class="Pager">
        <ShownWords shown={shown.length} all={state.rows.size} checkedAt={state.checkedAt} now={now} />
        <span>{i18n.t('rowKeys')}</span>
      </p>
      <Toast {...word} />
    </div>
  );
};
