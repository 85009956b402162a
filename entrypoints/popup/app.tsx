import { i18n } from '../../locales/words.ts';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { FieldProblem } from '../../components/link-form.tsx';
import { LinkForm } from '../../components/link-form.tsx';
import { copyWords, LinkResult } from '../../components/link-result.tsx';
import { ModeBanner } from '../../components/mode-banner.tsx';
import type { Warning } from '../../components/form-warning.tsx';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { formOf } from '../../lib/links/form-of.ts';
import type { Account } from '../../lib/links/account.ts';
import { ask } from '../../lib/messages/ask.ts';
import { copyKeys } from '../../lib/platform/copy-keys.ts';
import { isOnline, watchConnection } from '../../lib/platform/connection.ts';
import { onNews } from '../../lib/platform/news.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import type { Dispatch } from './actions.ts';
import * as actions from './actions.ts';
import type { Screen as ScreenState, State } from './state.ts';
import { firstState, reduce } from './state.ts';

type Props = { state: State; dispatch: Dispatch };

const useOnline = (): boolean => {
  const [online, setOnline] = useState(isOnline);
  useEffect(() => watchConnection(setOnline), []);
  return online;
};

/** The form is there, or behind a lock. */
const isFilling = ({ status }: ScreenState): boolean => ['editing', 'locked', 'missing'].includes(status);

/** Every change is kept as it is typed, before the next frame: the popup may close at any moment. */
const useKeptDraft = ({ view, draft, screen }: State) => {
  const isKept = view !== undefined && isFilling(screen);
  useLayoutEffect(() => {
    if (isKept) void ask('saveDraft', draft);
  }, [isKept, draft]);
};

type RareScreens = typeof import('./rare-screens.tsx');

const ordinary: ReadonlySet<ScreenState['status']> = new Set<ScreenState['status']>([
  'loading',
  'editing',
  'sending',
  'created',
]);

const isRare = ({ screen }: State): boolean => {
  if (screen.status === 'editing') return screen.fault !== undefined;
  return screen.status === 'created' ? screen.copy === 'blocked' : !ordinary.has(screen.status);
};

const warningOf = ({ view, draft }: State, online: boolean): Warning | undefined => {
  if (!online && view && view.account.mode !== 'sandbox') return 'offline';
  return draft.isDoubtful ? 'doubt' : undefined;
};

const loadRareScreens = async (): Promise<RareScreens> => {
  const screens = await import('./rare-screens.tsx');
  await screens.loadStyles();
  return screens;
};

/** Undefined until they are there: what was shown before stays that long. */
const useRareScreens = (isNeeded: boolean): RareScreens | undefined => {
  const [screens, setScreens] = useState<RareScreens>();
  useEffect(() => {
    if (isNeeded) void loadRareScreens().then(setScreens);
  }, [isNeeded]);
  return screens;
};

type LateProps = Props & { rare: RareScreens | undefined; warning: Warning | undefined };

/** What is wrong with a field, once its words are there. */
const problemOf = (
  { draft, view, screen }: State,
  rare: RareScreens | undefined,
): FieldProblem | undefined => {
  if (!rare || screen.status !== 'editing' || !screen.fault) return undefined;
  const { field } = screen.fault;
  return {
    field,
    text: rare.fieldFaultWords(screen.fault, {
      form: draft.form,
      limits: view?.limits,
      largest: view?.largest,
    }),
  };
};

const Form = ({ state, dispatch, rare, warning }: LateProps) => {
  const { view, draft, screen } = state;
  const isSending = screen.status === 'sending';
  const isEditing = screen.status === 'editing';
  const open = isEditing ? 'editing' : 'loading';
  return (
    <LinkForm
      form={isSending ? formOf(screen.sent.draft) : draft.form}
      account={view?.account}
      limits={view?.limits}
      problem={problemOf(state, rare)}
      focus={isEditing ? screen.focus : undefined}
      selection={draft.selection?.text}
      warning={rare && warning && !isSending && <rare.FormWarning warning={warning} />}
      status={isSending ? 'sending' : warning === 'offline' ? 'offline' : open}
      onChange={(change) => dispatch({ type: 'typed', change })}
      onClearSelection={() => dispatch({ type: 'selectionCleared', draftId: crypto.randomUUID() })}
      onSubmit={() => view && void actions.submit(dispatch, view, draft)}
    />
  );
};

const Created = ({ state, dispatch }: Props) => {
  const { view, draft, screen } = state;
  return view && screen.status === 'created' ? (
    <LinkResult
      link={screen.link}
      copy={screen.copy}
      copyKeys={copyKeys()}
      onCopy={() => void actions.copyAgain(dispatch, screen.link)}
      onNew={() => actions.startNew(dispatch, view, draft, screen.sent)}
    />
  ) : null;
};

const Screen = (props: LateProps) => {
  const { state, dispatch, rare } = props;
  if (state.screen.status === 'created') return <Created state={state} dispatch={dispatch} />;
  return rare && isRare(state) && state.screen.status !== 'editing' ? (
    <rare.RareScreen state={state} dispatch={dispatch} />
  ) : (
    <Form {...props} />
  );
};

/** One region that is there from the start: what is put into it later is read out. */
const said = ({ screen }: State): string => {
  if (screen.status === 'sending') return i18n.t('creating');
  return screen.status === 'created' ? copyWords[screen.copy]() : '';
};

/** A menu that gives the focus back to its button. */
const useMenu = () => {
  const [isMenuOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => setOpen(false);
  const close = () => {
    leave();
    button.current?.focus();
  };
  return { isMenuOpen, button, close, leave, onMenu: () => setOpen(!isMenuOpen) };
};

const useNews = (dispatch: Dispatch) =>
  useEffect(() => onNews(() => void actions.tellAccounts(dispatch)), [dispatch]);

/** The account of what is shown: a link's own, though another is in use by now. */
const accountShown = ({ view, screen }: State): Account | undefined => {
  const isOver = screen.status === 'refused' && screen.fault.kind === 'accountChanged';
  const id = 'sent' in screen && !isOver ? screen.sent?.accountId : undefined;
  return view?.accounts.find((account) => account.id === id) ?? view?.account;
};

/** The popup. Its first picture is the form that the page's HTML already holds. */
export const App = ({ typed }: { typed: FormDraft }) => {
  const [state, dispatch] = useReducer(reduce, firstState(typed));
  const { close, leave, ...menu } = useMenu();
  const warning = warningOf(state, useOnline());
  const rare = useRareScreens(menu.isMenuOpen || warning !== undefined || isRare(state));
  useEffect(() => void actions.open(dispatch), []);
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
          isFixed={screen.status === 'sending' || screen.status === 'refused'}
          onSettings={openOptions}
          {...menu}
        />
      )}
      <main class="Popup-main">
        <Screen state={state} dispatch={dispatch} rare={rare} warning={warning} />
      </main>
      {rare && menu.isMenuOpen && (
        <rare.Menu state={state} dispatch={dispatch} onClose={close} onLeave={leave} />
      )}
      <p class="Unseen" role="status">
        {said(state)}
      </p>
    </div>
  );
};
