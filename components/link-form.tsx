import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Field } from '../lib/faults/fault.ts';
import type { Account, AmountLimits } from '../lib/links/account.ts';
import type { FormDraft } from '../lib/links/form-draft.ts';
import { tidyAmount } from '../lib/money/tidy-amount.ts';
import { AmountField } from './amount-field.tsx';
import { FieldError } from './field-error.tsx';
import { money } from './locale.ts';
import { Segmented } from './segmented.tsx';
import type { FormStatus } from './submit-button.tsx';
import { SubmitButton } from './submit-button.tsx';
import { TextRow } from './text-row.tsx';
import { ValidityRow } from './validity-row.tsx';

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
  /** What is made goes to a page where it was asked for. */
  isForPage: boolean;
  /** What there is to know before anything is typed. */
  warning: ComponentChildren;
  /** Where the amount was read. */
  origin?: ComponentChildren;
  /** How the amount was read, and others that it may be. */
  amounts?: ComponentChildren;
  /** What is offered for the title while it is typed. */
  completion?: ComponentChildren;
  /** What fills it by one press. */
  quick?: ComponentChildren;
  status: FormStatus;
  onChange: (change: Partial<FormDraft>) => void;
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

const hint = ({ problem, selection, isForPage, status, account }: Props): string => {
  if (status === 'sending') return i18n.t('hintCreating');
  if (problem) return i18n.t('hintNothingSent');
  if (isForPage) return i18n.t('hintInsert');
  if (selection)
    return i18n.t('readFrom', [selection.length > 60 ? `${selection.slice(0, 59)}…` : selection]);
  return account?.mode === 'live' ? i18n.t('hintLive') : i18n.t('hintEnter');
};

const useFocus = (focus: Focus | undefined) => {
  const ref = useRef<HTMLFormElement>(null);
  // Before it is painted: a key that follows is for where the focus goes.
  useLayoutEffect(() => {
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
  const { form, account, problem, focus, status, warning, onChange, onSubmit } = props;
  const isSending = status === 'sending';
  const submit = (event: Event) => {
    event.preventDefault();
    if (status === 'editing') onSubmit();
  };
  return (
    <form
      class="Popup-body"
      ref={useFocus(focus)}
      aria-busy={isSending || undefined}
      onSubmit={submit}
      autocomplete="off"
      noValidate
    >
      <section class="Slip">
        {warning}
        <AmountField
          amount={form.amount}
          currency={form.currency}
          currencies={account?.currencies ?? []}
          bad={problem?.field === 'amount' || problem?.field === 'currency' ? problem.field : undefined}
          isReadOnly={isSending}
          onAmount={(amount) => onChange({ amount })}
          onLeave={() => tidy(props)}
          onCurrency={(currency) => onChange({ currency })}
          origin={!isSending && props.origin}
        >
          <AmountHelp {...props} />
        </AmountField>
        {props.amounts}
        <TextRow
          name="title"
          label={i18n.t('title')}
          placeholder={i18n.t('titlePlaceholder')}
          value={form.title}
          problem={problem?.field === 'title' ? problem.text : undefined}
          isReadOnly={isSending}
          onInput={(title) => onChange({ title })}
        />
        {props.completion}
        <TextRow
          name="description"
          label={i18n.t('description')}
          placeholder={i18n.t('descriptionPlaceholder')}
          value={form.description}
          problem={problem?.field === 'description' ? problem.text : undefined}
          isReadOnly={isSending}
          onInput={(description) => onChange({ description })}
        />
        <Segmented
          name="multiple"
          label={i18n.t('canBePaid')}
          isDisabled={isSending}
          isOn={form.multiple}
          off={i18n.t('once')}
          on={i18n.t('manyTimes')}
          onChange={(multiple) => onChange({ multiple })}
        />
        <ValidityRow
          hours={form.validHours ?? 0}
          isAlive={account !== undefined}
          isDisabled={isSending}
          onChange={(validHours) => onChange({ validHours })}
        />
      </section>
      <div class="Popup-foot">
        <SubmitButton form={form} account={account} status={status} />
        <p class="Popup-hint">{hint(props)}</p>
      </div>
      {props.quick}
    </form>
  );
};
