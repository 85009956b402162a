import type { FieldProblem } from '../../components/link-form.tsx';
import { LinkForm } from '../../components/link-form.tsx';
import type { Warning } from '../../components/form-warning.tsx';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { formOfSent } from '../../lib/links/form-of.ts';
import type { Dispatch } from './actions.ts';
import { submit } from './actions.ts';
import type { State } from './screen.ts';
import { useLate } from './use-late.ts';
import type { RareScreens } from './use-rare-screens.ts';

/** What there is to know before anything is typed, if anything. */
export const warningOf = ({ view, draft }: State, online: boolean): Warning | undefined => {
  if (!online && view && view.account.mode !== 'sandbox') return 'offline';
  if (draft.isDoubtful) return 'doubt';
  if (draft.replaces && draft.replaces.accountId === view?.account.id) return 'replaces';
  return view?.odd ? 'odd' : undefined;
};

type Props = {
  state: State;
  dispatch: Dispatch;
  rare: RareScreens | undefined;
  warning: Warning | undefined;
};

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

const loadSelected = () => import('./selected.tsx');
const loadCompletion = () => import('./completion.tsx');
const loadQuick = () => import('./quick.tsx');

/** The form, wired. */
export const Form = ({ state, dispatch, rare, warning }: Props) => {
  const { view, draft, screen } = state;
  const late = useLate(loadCompletion, draft.form.title !== '');
  const onChange = (change: Partial<FormDraft>) => dispatch({ type: 'typed', change });
  const quick = useLate(loadQuick, view !== undefined);
  const { selection } = draft;
  const selected = useLate(loadSelected, selection !== undefined);
  const isSending = screen.status === 'sending';
  const isEditing = screen.status === 'editing';
  const open = isEditing ? 'editing' : 'loading';
  return (
    <LinkForm
      form={isSending ? formOfSent(screen.sent) : draft.form}
      account={view?.account}
      limits={view?.limits}
      problem={problemOf(state, rare)}
      focus={isEditing ? screen.focus : undefined}
      selection={selection?.text}
      isForPage={state.insertion?.draftId === draft.draftId}
      warning={
        rare &&
        warning &&
        !isSending && <rare.FormWarning warning={warning} draft={draft} dispatch={dispatch} />
      }
      status={isSending ? 'sending' : warning === 'offline' ? 'offline' : open}
      origin={selection && selected && <selected.Chip dispatch={dispatch} />}
      amounts={isEditing && selected && <selected.Amounts draft={draft} dispatch={dispatch} />}
      completion={
        late &&
        view && (
          <late.Completion
            key={view.account.id}
            accountId={view.account.id}
            form={draft.form}
            onChange={onChange}
          />
        )
      }
      quick={
        isEditing &&
        quick &&
        view && <quick.Quick key={view.account.id} view={view} draft={draft} dispatch={dispatch} />
      }
      onChange={onChange}
      onSubmit={() => view && void submit(dispatch, view, draft)}
    />
  );
};
