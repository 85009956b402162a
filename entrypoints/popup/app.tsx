import { i18n } from '../../locales/words.ts';
import { useEffect, useReducer } from 'preact/hooks';
import { copyWords, LinkResult } from '../../components/link-result.tsx';
import { ModeBanner } from '../../components/mode-banner.tsx';
import { useMenu } from '../../components/use-menu.ts';
import type { Account } from '../../lib/links/account.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import type { Link } from '../../lib/links/link.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { useOnline } from '../../lib/platform/use-online.ts';
import { copyAgain, open, startNew } from './actions.ts';
import { Form, warningOf } from './form-screen.tsx';
import { useKeptDraft, useNews } from './hooks.ts';
import type { State } from './screen.ts';
import { accountOf } from './screen.ts';
import { firstState, reduce } from './state.ts';
import { useLate } from './use-late.ts';
import { isRare, useRareScreens } from './use-rare-screens.ts';

type LateProps = Parameters<typeof Form>[0];

const loadAfterLink = () => import('./after-link.tsx');
const loadLinksScreen = () => import('./links-screen.tsx');

/** Nobody can pay it any more. */
const isEnded = ({ used, deleted }: Link): boolean => used || deleted;

const Created = ({ state, dispatch, rare }: LateProps) => {
  const { view, draft, screen } = state;
  const after = useLate(loadAfterLink, screen.status === 'created');
  if (!view || screen.status !== 'created') return null;
  const { link, copy, sent } = screen;
  const actions = {
    onCopy: () => void copyAgain(dispatch, link),
    onNew: () => startNew(dispatch, view, draft, sent),
  };
  return after && isEnded(link) ? (
    <after.Over link={link} dispatch={dispatch} {...actions} />
  ) : (
    <LinkResult
      link={link}
      copy={copy}
      pill={after && <after.Pill link={link} />}
      code={after && <after.Code link={link} sent={sent} isOld={copy === 'notYet'} dispatch={dispatch} />}
      share={after && <after.Share link={link} sent={sent} />}
      {...actions}
    >
      {after && sent.replaces && <after.Replaced accountId={sent.accountId} linkId={sent.replaces} />}
      {rare && copy === 'blocked' && <rare.CopyByHand link={link} />}
    </LinkResult>
  );
};

const Links = ({ state: { view, draft, screen }, dispatch }: LateProps) => {
  const late = useLate(loadLinksScreen, screen.status === 'links');
  return late && view && screen.status === 'links' ? (
    <late.LinksScreen
      key={view.account.id}
      view={view}
      linkId={screen.linkId}
      onForm={() => dispatch({ type: 'formShown', draft })}
      dispatch={dispatch}
    />
  ) : null;
};

const Screen = (props: LateProps) => {
  const { state, dispatch, rare } = props;
  if (state.screen.status === 'created') return <Created {...props} />;
  if (state.screen.status === 'links') return <Links {...props} />;
  return rare && isRare(state) && state.screen.status !== 'editing' ? (
    <rare.RareScreen state={state} dispatch={dispatch} />
  ) : (
    <Form {...props} />
  );
};

/** One region that is there from the start: what is put into it later is read out. */
const said = ({ screen }: State): string => {
  if (screen.status === 'sending') return i18n.t('creating');
  if (screen.status !== 'created') return '';
  return screen.link.used ? i18n.t('paid') : copyWords(screen.copy);
};

/** The account of what is shown: a link's own, though another is in use by now. */
const accountShown = ({ view, screen }: State): Account | undefined => {
  const isOver = screen.status === 'refused' && screen.fault.kind === 'accountChanged';
  return view && accountOf(view, 'sent' in screen && !isOver ? screen.sent : undefined);
};

/** The popup. Its first picture is the form that the page's HTML already holds. */
export const App = ({ typed }: { typed: FormDraft }) => {
  const [state, dispatch] = useReducer(reduce, firstState(typed));
  const { close, leave, ...menu } = useMenu();
  const warning = warningOf(state, useOnline());
  const rare = useRareScreens(menu.isMenuOpen || warning !== undefined || isRare(state));
  useEffect(() => void open(dispatch), []);
  useNews(dispatch);
  useKeptDraft(state);
  const { screen } = state;
  const account = accountShown(state);
  const isShut = screen.status === 'locked' || screen.status === 'missing';
  return (
    <div class="Popup" data-mode={isShut ? 'none' : (account?.mode ?? 'none')}>
      {screen.status !== 'welcome' && (
        <ModeBanner
          account={account}
          isShut={isShut}
          isFixed={'sent' in screen && screen.status !== 'created' && !isShut}
          newlyPaid={state.view?.newlyPaid}
          onLinks={isShut || screen.status === 'sending' ? undefined : () => dispatch({ type: 'linksShown' })}
          onSettings={openOptions}
          {...menu}
        />
      )}
      <main class="Popup-main">
        <Screen state={state} dispatch={dispatch} rare={rare} warning={warning} />
        {rare && menu.isMenuOpen && (
          <rare.Menu state={state} dispatch={dispatch} onClose={close} onLeave={leave} />
        )}
      </main>
      <p class="Unseen" role="status">
        {said(state)}
      </p>
    </div>
  );
};
