import { i18n } from '../locales/words.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field } from '../lib/faults/fault.ts';
import type { FieldFault } from '../lib/faults/field-fault.ts';
import { isAtField } from '../lib/faults/field-fault.ts';
import type { FormDraft } from '../lib/links/form-draft.ts';
import { readForm } from '../lib/links/form-draft.ts';
import { holdsKey } from '../lib/links/secret.ts';
import type { LinkDraft } from '../lib/links/link.ts';
import { currencies } from '../lib/money/currency.ts';
import { BoxRow } from './box-row.tsx';
import { fieldFaultWords } from './field-words.ts';
import { FormButtons } from './form-buttons.tsx';
import { focusAt } from './form-text.ts';
import { Segmented } from './segmented.tsx';
import { SelectRow } from './select-row.tsx';
import { currencyName } from './start-fields.tsx';

/** It would go to every machine that is synced, and into files. */
const keyFault: FieldFault = { kind: 'invalid', field: 'title', problem: 'holdsKey' };

type Props = { first: FormDraft; onSave: (draft: LinkDraft) => void; onCancel: () => void };

const useForm = ({ first, onSave }: Props) => {
  const [form, setForm] = useState(first);
  const [fault, setFault] = useState<FieldFault>();
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => focusAt(ref.current, fault ? `preset-${fault.field}` : 'preset-title'), [fault]);
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readForm(form, { currencies: [...currencies] });
    if (holdsKey(form.title, form.description)) setFault(keyFault);
    else if (read.ok) onSave(read.value);
    else if (isAtField(read.fault)) setFault(read.fault);
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
      <div class="SetRow SetRow--segmented">
        <Segmented
          name="preset-multiple"
          label={i18n.t('canBePaid')}
          off={i18n.t('once')}
          on={i18n.t('manyTimes')}
          isOn={form.multiple}
          isDisabled={false}
          onChange={(multiple) => change({ multiple })}
        />
      </div>
      <FormButtons label={i18n.t('save')} isBusy={false} isLocked={false} onCancel={props.onCancel} />
    </form>
  );
};
