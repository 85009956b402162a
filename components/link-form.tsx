import * as icons from './icons.ts';
import { i18n } from '../locales/words.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { Field } from '../lib/faults/fault.ts';
import type { Account, AmountLimits, Mode } from '../lib/links/account.ts';
import type { FormDraft } from '../lib/links/form-draft.ts';
import { parseAmount } from '../lib/money/parse-amount.ts';
import { tidyAmount } from '../lib/money/tidy-amount.ts';
import { AmountField } from './amount-field.tsx';
import { FieldError } from './field-error.tsx';
import { money } from './locale.ts';
import { Notice } from './notice.tsx';
import { Segmented } from './segmented.tsx';

export type FieldProblem = { field: Field; text: string };

/** Where focus is to go, once for each such value: typing never moves it. */
export type Focus = { at: Field | 'submit' };

type Props = {
  form: FormDraft;
  account: Account | undefined;
  limits: AmountLimits | undefined;
  problem: FieldProblem | undefined;
  focus: Focus | undefined;
  /** The selection that the form was filled from. */
  selection: string | undefined;
  status: 'loading' | 'editing' | 'sending' | 'offline';
  onChange: (change: Partial<FormDraft>) => void;
  onClearSelection: () => void;
  onSubmit: () => void;
};

const AmountHelp = ({ problem, limits, form }: Props) => {
  if (problem?.field === 'amount' || problem?.field === 'currency')
    return <FieldError id={`${problem.field}-error`} text={problem.text} />;
  const range = limits?.currency === form.currency ? limits : undefined;
  return (
    <p class="Help num" id="amount-help">
      {range && i18n.t('limitsRange', [money(range.min, range.currency), money(range.max, range.currency)])}
    </p>
  );
};

type RowProps = Props & { name: 'title' | 'description'; label: string; placeholder: string };

const Row = ({ name, label, placeholder, form, problem, status, onChange }: RowProps) => {
  const text = problem?.field === name ? problem.text : undefined;
  return (
    <>
      <label class={`Row ${name === 'title' ? 'Row--strong' : ''}`} data-state={text ? 'error' : undefined}>
        <span class="Label">{label}</span>
        <input
          name={name}
          placeholder={placeholder}
          aria-invalid={text ? true : undefined}
          aria-describedby={text ? `${name}-error` : undefined}
          readonly={status === 'sending'}
          value={form[name]}
          onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      </label>
      {text && <FieldError id={`${name}-error`} text={text} />}
    </>
  );
};

const liveLabel = ({ amount, currency }: FormDraft): string => {
  const read = currency === '' ? undefined : parseAmount(amount, currency);
  return read?.ok && currency !== ''
    ? i18n.t('createLiveLinkFor', [money(read.subunits, currency)])
    : i18n.t('createLiveLink');
};

/** The button says which money: no link is made by a button that does not. */
const submitLabel = (form: FormDraft, mode: Mode | undefined): string => {
  if (mode === 'live') return liveLabel(form);
  if (mode === 'test') return i18n.t('createTestLink');
  return mode === 'sandbox' ? i18n.t('createSandboxLink') : i18n.t('createLink');
};

const Submit = ({ form, account, status }: Props) => {
  if (status === 'sending')
    return (
      <button type="submit" class="Button Button--main Button--wide" data-state="busy" aria-disabled="true">
        <span class="Spinner" />
        {i18n.t('creating')}
      </button>
    );
  const isOffline = status === 'offline';
  return (
    <button
      type="submit"
      class="Button Button--main Button--wide"
      disabled={status === 'loading'}
      aria-disabled={isOffline || undefined}
    >
      {isOffline ? i18n.t('waitingForConnection') : submitLabel(form, account?.mode)}
      {!isOffline && <kbd aria-hidden="true">↵</kbd>}
    </button>
  );
};

const hint = ({ problem, selection, status, account }: Props): string => {
  if (status === 'sending') return i18n.t('hintCreating');
  if (problem) return i18n.t('hintNothingSent');
  if (selection)
    return i18n.t('readFrom', [selection.length > 60 ? `${selection.slice(0, 59)}…` : selection]);
  return account?.mode === 'live' ? i18n.t('hintLive') : i18n.t('hintEnter');
};

const useFocus = (focus: Focus | undefined) => {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focus) ref.current?.querySelector<HTMLElement>(`[name=${focus.at}], [type=${focus.at}]`)?.focus();
  }, [focus]);
  return ref;
};

/** Shows the amount as it was understood, once it is typed. */
const tidy = ({ form, onChange }: Props) => {
  const amount = form.currency === '' ? form.amount : tidyAmount(form.amount, form.currency);
  if (amount !== form.amount) onChange({ amount });
};

/** What is asked for, by whom, once or many times. Values in, events out. */
export const LinkForm = (props: Props) => {
  const { form, account, problem, focus, selection, status, onChange, onClearSelection, onSubmit } = props;
  const submit = (event: Event) => {
    event.preventDefault();
    if (status === 'editing') onSubmit();
  };
  return (
    <form
      class="Popup-body LinkForm"
      ref={useFocus(focus)}
      aria-busy={status === 'sending' || undefined}
      onSubmit={submit}
      autocomplete="off"
      noValidate
    >
      <section class="Slip">
        {status === 'offline' && (
          <Notice
            kind="warn"
            icon={icons.offline}
            title={i18n.t('offlineTitle')}
            text={i18n.t('offlineText')}
          />
        )}
        <AmountField
          amount={form.amount}
          currency={form.currency}
          currencies={account?.currencies ?? []}
          bad={problem?.field === 'amount' || problem?.field === 'currency' ? problem.field : undefined}
          isReadOnly={status === 'sending'}
          onAmount={(amount) => onChange({ amount })}
          onLeave={() => tidy(props)}
          onCurrency={(currency) => onChange({ currency })}
          onClearSelection={selection && status !== 'sending' ? onClearSelection : undefined}
        >
          <AmountHelp {...props} />
        </AmountField>
        <Row {...props} name="title" label={i18n.t('title')} placeholder={i18n.t('titlePlaceholder')} />
        <Row
          {...props}
          name="description"
          label={i18n.t('description')}
          placeholder={i18n.t('descriptionPlaceholder')}
        />
        <Segmented
          name="multiple"
          label={i18n.t('canBePaid')}
          isDisabled={status === 'sending'}
          isOn={form.multiple}
          off={i18n.t('once')}
          on={i18n.t('manyTimes')}
          onChange={(multiple) => onChange({ multiple })}
        />
      </section>
      <div class="Popup-foot">
        <Submit {...props} />
        <p class="Popup-hint">{hint(props)}</p>
      </div>
    </form>
  );
};
