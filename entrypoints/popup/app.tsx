import { i18n } from '../../locales/words.ts';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { FieldProblem } from '../../components/link-form.tsx';
import { LinkForm } from '../../components/link-form.tsx';
import { copyWords, LinkResult } from '../../components/link-result.tsx';
import { ModeBanner } from '../../components/mode-banner.tsx';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { formOf } from '../../lib/links/form-of.ts';
import { ask } from '../../lib/messages/ask.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { copyKeys } from '../../lib/platform/copy-keys.ts';
import { isOnline, watchConnection } from '../../lib/platform/connection.ts';
import { openOptions } from '../../lib/platform/pages.ts';
import type { Dispatch } from './actions.ts';
import * as actions from './actions.ts';
import type { State } from './state.ts';
import { firstState, reduce } from './state.ts';

type Props = { state: State; dispatch: Dispatch };

const useOnline = (): boolean => {
  const [online, setOnline] = useState(isOnline);
  useEffect(() => watchConnection(setOnline), []);
  return online;
};

/** Every change is kept as it is typed, before the next frame: the popup may close at any moment. */
const useKeptDraft = ({ view, draft, screen: { status } }: State) => {
  useLayoutEffect(() => {
    if (view && status === 'editing') void ask('saveDraft', draft);
  }, [view, draft, status]);
};

type RareScreens = typeof import('./rare-screens.tsx');

const isRare = ({ screen }: State): boolean =>
  screen.status === 'editing'
    ? screen.fault !== undefined
    : ['welcome', 'refused', 'broken'].includes(screen.status);

/** Undefined until they are there: what was shown before stays that long. */
const useRareScreens = (state: State): RareScreens | undefined => {
  const [screens, setScreens] = useState<RareScreens>();
  const isNeeded = isRare(state);
  useEffect(() => {
    if (isNeeded) void import('./rare-screens.tsx').then(setScreens);
  }, [isNeeded]);
  return screens;
};

/** What is wrong with a field, once its words are there. */
const problemOf = (
  { draft, view, screen }: State,
  rare: RareScreens | undefined,
): FieldProblem | undefined => {
  if (!rare || screen.status !== 'editing' || !screen.fault) return undefined;
  const { field } = screen.fault;
  return { field, text: rare.fieldFaultWords(screen.fault, { form: draft.form, limits: view?.limits }) };
};

const Form = ({ state, dispatch, rare }: Props & { rare: RareScreens | undefined }) => {
  const { view, draft, screen } = state;
  const online = useOnline();
  const isStopped = !online && view !== undefined && view.account.mode !== 'sandbox';
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
      isDoubtful={draft.isDoubtful}
      status={isSending ? 'sending' : isStopped ? 'offline' : open}
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

const Refused = ({ state, dispatch, LinkRefused }: Props & Pick<RareScreens, 'LinkRefused'>) => {
  const { view, draft, screen } = state;
  return view && screen.status === 'refused' ? (
    <LinkRefused
      fault={screen.fault}
      draft={screen.sent.draft}
      account={view.account}
      onReplaceKey={openOptions}
      onAllowAccess={() => void actions.allowAccess(dispatch, screen)}
      onTryAgain={() => void actions.tryAgain(dispatch, screen)}
      onBack={() => actions.backToForm(dispatch, view, draft, screen)}
      onCopy={(text) => void copyText(text)}
    />
  ) : null;
};

const Screen = (props: Props) => {
  const { state, dispatch } = props;
  const screens = useRareScreens(state);
  const { status } = state.screen;
  if (status === 'created') return <Created {...props} />;
  if (screens && status === 'refused') return <Refused {...props} {...screens} />;
  if (screens && status === 'broken')
    return <screens.PopupBroken onTryAgain={() => void actions.open(dispatch)} />;
  if (screens && status === 'welcome')
    return <screens.Welcome onSandbox={() => actions.welcome(dispatch)} onAddKey={openOptions} />;
  return <Form {...props} rare={screens} />;
};

/** One region that is there from the start: what is put into it later is read out. */
const said = ({ screen }: State): string => {
  if (screen.status === 'sending') return i18n.t('creating');
  return screen.status === 'created' ? copyWords[screen.copy]() : '';
};

/** The popup. Its first picture is the form that the page's HTML already holds. */
export const App = ({ typed }: { typed: FormDraft }) => {
  const [state, dispatch] = useReducer(reduce, firstState(typed));
  useEffect(() => void actions.open(dispatch), []);
  useKeptDraft(state);
  return (
    <div class="Popup" data-mode={state.view?.account.mode ?? 'none'}>
      {state.screen.status !== 'welcome' && (
        <ModeBanner account={state.view?.account} onSettings={openOptions} />
      )}
      <main class="Popup-main">
        <Screen state={state} dispatch={dispatch} />
      </main>
      <p class="Unseen" role="status">
        {said(state)}
      </p>
    </div>
  );
};
