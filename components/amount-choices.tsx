import { i18n } from '../locales/words.ts';
import type { FormDraft } from '../lib/links/form-draft.ts';
import { parseAmount } from '../lib/money/parse-amount.ts';
import type { Price, Quantity } from '../lib/money/price.ts';
import { count, money } from './locale.ts';

type Props = {
  form: Pick<FormDraft, 'amount' | 'currency'>;
  /** The amount was multiplied from this. */
  quantity: Quantity | undefined;
  /** All that the text holds; what the form holds is left out. */
  amounts: readonly Price[];
  onChoose: (price: Price) => void;
};

type Sum = { price: Price; subunits: number };

const sumOf = (price: Price): Sum | undefined => {
  const read = parseAmount(price.amountText, price.currency);
  return read.ok ? { price, subunits: read.subunits } : undefined;
};

const isIn = ({ amount, currency }: Props['form'], { price, subunits }: Sum): boolean => {
  const read = currency === price.currency && parseAmount(amount, currency);
  return read && read.ok && read.subunits === subunits;
};

const shown = ({ price, subunits }: Sum): string => money(subunits, price.currency);

/** "2 × ฿45.00 = ฿90.00", for as long as the form holds that. */
const Product = ({ form, quantity }: Props) => {
  const each = quantity && sumOf(quantity.each);
  if (!each) return null;
  const product = { ...each, subunits: each.subunits * quantity.count };
  return isIn(form, product) ? (
    <p class="num">{`${count(quantity.count)} × ${shown(each)} = ${shown(product)}`}</p>
  ) : null;
};

const Sums = ({ sums, label, onChoose }: { sums: Sum[]; label: string; onChoose: Props['onChoose'] }) => (
  <div role="group" aria-label={label}>
    <span aria-hidden="true">{label}</span>
    {sums.map((sum) => (
      <button key={shown(sum)} type="button" class="AmountChoice num" onClick={() => onChoose(sum.price)}>
        {shown(sum)}
      </button>
    ))}
  </div>
);

/** How the amount was read out of a text, and the other amounts there, each to be taken with one press. */
export const AmountChoices = (props: Props) => {
  const { form, amounts, onChoose } = props;
  const sums = amounts.flatMap((price) => sumOf(price) ?? []).filter((sum) => !isIn(form, sum));
  const label = form.amount === '' ? i18n.t('amountsInText') : i18n.t('otherAmounts');
  return (
    <div class="AmountChoices">
      <Product {...props} />
      {sums.length > 0 && <Sums sums={sums} label={label} onChoose={onChoose} />}
    </div>
  );
};
