import { i18n } from '../locales/words.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field } from '../lib/faults/fault.ts';
import type { FieldFault } from '../lib/faults/field-fault.ts';
import { isAtField } from '../lib/faults/field-fault.ts';
import type { FormDraft } from '../lib/links/form-draft.ts';
import type { LinkDraft } from '../lib/links/link.ts';
import { readPreset } from '../lib/links/preset.ts';
import { withoutHidden } from '../lib/links/text.ts';
import { currencies } from '../lib/money/currency.ts';
import { BoxRow } from './box-row.tsx';
import { fieldFaultWords } from './field-words.ts';
import { FormButtons } from './form-buttons.tsx';
import { focusAt } from './form-text.ts';
import { MultipleRow } from './multiple-row.tsx';
import { SelectRow } from './select-row.tsx';
import { currencyName } from './start-fields.tsx';

type Props = { first: FormDraft; onSave: (draft: LinkDraft) => void; onCancel: () => void };

const isHidden = (fault: FieldFault): boolean =>
  fault.kind === 'invalid' && fault.problem === 'hiddenCharacters';

const withNothingHidden = (form: FormDraft): FormDraft => ({
  ...form,
  title: withoutHidden(form.title),
  description: withoutHidden(form.description),
});

const useForm = ({ first, onSave }: Props) => {
  const [form, setForm] = useState(first);
  const [fault, setFault] = useState<FieldFault>();
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => focusAt(ref.current, fault ? `preset-${fault.field}` : 'preset-title'), [fault]);
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readPreset(form, { currencies: [...currencies] });
    if (read.ok) onSave(read.value);
    if (read.ok || !isAtField(read.fault)) return;
    setFault(read.fault);
    // Its words say so.
    if (isHidden(read.fault)) setForm(withNothingHidden(form));
  };
  const change = (typed: Partial<FormDraft>) => {
    setForm({ ...form, ...typed });
    setFault(undefined);
  };
  const problemAt = (field: Field) => (fault?.field === field ? fieldFaultWords(fault, { form }) : undefined);
  return { form, ref, submit, change, problemAt };
};

/** What is sold every day, to fill in or to change. */
export const PresetForm = (props: Props) => {
  const { form, ref, submit, change, problemAt } = useForm(props);
  return (
    <form class="EditForm" ref={ref} onSubmit={submit} noValidate>
      <BoxRow
        id="preset-title"
        label={i18n.t('title')}
        value={form.title}
        problem={problemAt('title')}
        onInput={(title) => change({ title })}
      />
      <BoxRow
        id="preset-amount"
        label={i18n.t('amount')}
        value={form.amount}
        problem={problemAt('amount')}
        onInput={(amount) => change({ amount })}
      />
      <SelectRow
        id="preset-currency"
        label={i18n.t('currency')}
        value={form.currency || 'THB'}
        options={currencies}
        name={currencyName}
        isManaged={false}
        onChange={(currency) => change({ currency })}
      />
      <BoxRow
        id="preset-description"
        label={i18n.t('description')}
        value={form.description}
        problem={problemAt('description')}
        onInput={(description) => change({ description })}
      />
      <MultipleRow
        name="preset-multiple"
        isOn={form.multiple}
        onChange={(multiple) => change({ multiple })}
      />
      <FormButtons label={i18n.t('save')} isBusy={false} isLocked={false} onCancel={props.onCancel} />
    </form>
  );
};
