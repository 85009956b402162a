import { AmountChoices } from '../../components/amount-choices.tsx';
import { SelectionChip } from '../../components/selection-chip.tsx';
import type { OpenDraft } from '../../lib/links/attempt.ts';
import type { Price } from '../../lib/money/price.ts';
import type { Dispatch } from './actions.ts';
import styles from './selected.css?url';

// What is said of a selection that the form was filled from: loaded where there is one.

export { styles };

const withAmount = (draft: OpenDraft, { amountText, currency }: Price): OpenDraft => ({
  ...draft,
  form: { ...draft.form, amount: amountText, currency },
});

type Props = { draft: OpenDraft; dispatch: Dispatch };

/** The mark at the amount, until what came from the selection is taken back. */
export const Chip = ({ dispatch }: Pick<Props, 'dispatch'>) => (
  <SelectionChip onClear={() => dispatch({ type: 'selectionCleared', draftId: crypto.randomUUID() })} />
);

/** What is chosen goes into the form, and the focus to what is still to be done there. */
export const Amounts = ({ draft, dispatch }: Props) => {
  const { quantity, amounts = [] } = draft.selection ?? {};
  return quantity || amounts.length > 0 ? (
    <AmountChoices
      form={draft.form}
      quantity={quantity}
      amounts={amounts}
      onChoose={(price) => dispatch({ type: 'formShown', draft: withAmount(draft, price) })}
    />
  ) : null;
};
