import { i18n } from '../../locales/words.ts';
import { useEffect, useReducer } from 'preact/hooks';
import { copyWords } from '../../components/copy-words.ts';
import { ModeBanner } from '../../components/mode-banner.tsx';
import { useMenu } from '../../components/use-menu.ts';
import type { Account } from '../../lib/links/account.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { isUntouched } from '../../lib/links/form-draft.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import { useOnline } from '../../lib/platform/use-online.ts';
import { open, showLinks } from './actions.ts';
import { Form, warningOf } from './form-screen.tsx';
import { useKeptDraft, useNews } from './hooks.ts';
import type { State } from './screen.ts';
import { accountOf } from './screen.ts';
import { firstState, reduce } from './state.ts';
import { useLate } from './use-late.ts';
import { isRare, useRareScreens } from './use-rare-screens.ts';

type LateProps = Parameters<typeof Form>[0];

const loadCreatedScreen = () => import('./created-screen.tsx');
const loadLinksScreen = () => import('./links-screen.tsx');

/** What comes after the form is loaded while that is filled: it is there when the link is. */
const isFilled = ({ draft: { form }, screen }: State): boolean =>
  screen.status === 'created' || screen.status === 'sending' || !isUntouched(form);

const Links = ({ state: { view, draft, screen }, dispatch }: LateProps) => {
  const late = useLate(loadLinksScreen, screen.status === 'links');
  return late && view && screen.status === 'links' ? (
    <late.LinksScreen
      key={view.account.id}
      view={view}
      linkId={screen.linkId}
      draft={draft}
      dispatch={dispatch}
    />
  ) : null;
};

const Screen = (props: LateProps) => {
  const { state, dispatch, rare } = props;
  const { screen } = state;
  const late = useLate(loadCreatedScreen, isFilled(state));
  if (screen.status === 'links') return <Links {...props} />;
  if (screen.status === 'created' && late)
    return <late.CreatedScreen state={state} screen={screen} dispatch={dispatch} />;
  return rare && isRare(state) && screen.status !== 'editing' ? (
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
          onLinks={isShut || screen.status === 'sending' ? undefined : () => showLinks(dispatch, state)}
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
