import { i18n } from '../../locales/words.ts';
import { Notice } from '../../components/notice.tsx';
import { useMenu } from '../../components/use-menu.ts';
import type { Account } from '../../lib/links/account.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { OpenForm } from '../../lib/pages/link-asker.ts';
import { Detail } from '../../lib/pages/detail.tsx';
import { Banner, Menu } from './banner.tsx';
import { ListScreen } from './list-screen.tsx';
import { Shut } from './shut.tsx';
import type { List } from './use-list.ts';
import { useList } from './use-list.ts';
import type { OpenLink } from './use-open-link.ts';
import { useOpenLink } from './use-open-link.ts';
import { useSeen } from './use-seen.ts';

type SideProps = { list: List; account: Account; linkId: string; onClose: () => void };

const openForm: OpenForm = (another) => ask('makeAnother', another);

/** What the list knows of it is there at once, and what is told of it meanwhile is in the list, too. */
const Side = ({ list: { state, dispatch }, account, linkId, onClose }: SideProps) => {
  const known = state.rows.get(linkId);
  return (
    <aside class="Page-side" aria-label={i18n.t('linkDetails')}>
      <Detail
        account={account}
        linkId={linkId}
        {...(known && { known })}
        onClose={onClose}
        openForm={openForm}
        onChanged={(row) => dispatch({ type: 'changed', accountId: account.id, row })}
      />
    </aside>
  );
};

const Screen = ({ list, open: { linkId, closeLink } }: { list: List; open: OpenLink }) => {
  const { view, isBroken } = list.state;
  if (isBroken)
    return <Notice kind="error" title={i18n.t('linksBrokenTitle')} text={i18n.t('linksBrokenText')} />;
  if (!view) return null;
  return list.accountId === undefined ? (
    <div class="Page-shut">
      <h1 class="Unseen">{i18n.t('linksTitle')}</h1>
      <Shut view={view} dispatch={list.dispatch} />
    </div>
  ) : (
    <div class="Page-cols">
      <ListScreen key={view.account.id} list={list} view={view} open={linkId} />
      {linkId !== undefined && (
        <Side list={list} account={view.account} linkId={linkId} onClose={closeLink} />
      )}
    </div>
  );
};

/** Everything that an account has at Omise. */
export const App = () => {
  const list = useList();
  const open = useOpenLink();
  const menu = useMenu();
  const { view } = list.state;
  useSeen(view);
  const isShut = !view || view.access !== 'open';
  return (
    <div class="Page" data-mode={isShut ? 'none' : view.account.mode}>
      <Banner list={list} menu={menu} />
      <main>
        <Screen list={list} open={open} />
        <Menu list={list} menu={menu} />
      </main>
    </div>
  );
};
