import { AmountChoices } from '../../components/amount-choices.tsx';
import type { OpenDraft } from '../../lib/links/attempt.ts';
import type { Price } from '../../lib/money/price.ts';
import { loadStyle } from '../../lib/platform/load-style.ts';
import type { Dispatch } from './actions.ts';
import styles from './amounts.css?url';

// What else a selection says of its amount: loaded where there is more than one.

export const loadStyles = () => loadStyle(styles);

const withAmount = (draft: OpenDraft, { amountText, currency }: Price): OpenDraft => ({
  ...draft,
  form: { ...draft.form, amount: amountText, currency },
});

type Props = { draft: OpenDraft; dispatch: Dispatch };

/** What is chosen goes into the form, and the focus to what is still to be done there. */
export const Amounts = ({ draft, dispatch }: Props) => (
  <AmountChoices
    form={draft.form}
    quantity={draft.selection?.quantity}
    amounts={draft.selection?.amounts ?? []}
    onChoose={(price) => dispatch({ type: 'formShown', draft: withAmount(draft, price) })}
  />
);
