import { i18n } from '../locales/words.ts';
import type { PayerAnswer, PayerView } from '../lib/links/payer-view.ts';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { locale, money } from './locale.ts';
import { Notice } from './notice.tsx';
import { Stamp } from './stamp.tsx';

const when = (time: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));

const Sum = ({ amount, currency }: PayerView) => (
  <div class="Payer-sum">
    <span class="Amount">{money(amount, currency)}</span>
    <div class="Rule--double" />
  </div>
);

const Lines = ({ multiple, code }: PayerView) => (
  <dl class="Facts Payer-lines">
    <div>
      <dt>{i18n.t('canBePaid')}</dt>
      <dd>{multiple ? i18n.t('manyTimes') : i18n.t('once')}</dd>
    </div>
    <div>
      <dt>{i18n.t('link')}</dt>
      <dd class="code">{code}</dd>
    </div>
  </dl>
);

/** How the last try ended, or why there is none to make. */
const Outcome = ({ view, last }: { view: PayerView; last: PayerAnswer | undefined }) => {
  if (last?.outcome === 'paid')
    return (
      <div class="Payer-stamp">
        <Stamp time={last.paidAt} />
      </div>
    );
  if (last?.outcome === 'declined')
    return <Notice kind="error" title={i18n.t('payDeclinedTitle')} text={i18n.t('payDeclinedText')} />;
  if (view.state === 'deleted')
    return <Notice kind="info" title={i18n.t('payDeletedTitle')} text={i18n.t('payDeletedText')} />;
  if (view.state === 'paid' && view.paidAt)
    return (
      <Notice
        kind="info"
        title={i18n.t('payClosedTitle')}
        text={i18n.t('payClosedText', [when(view.paidAt)])}
      />
    );
  return null;
};

type Props = {
  view: PayerView;
  last: PayerAnswer | undefined;
  isBusy: boolean;
  onPay: () => void;
  onDecline: () => void;
};

const Choices = ({ view, isBusy, onPay, onDecline }: Props) => {
  const pay = useFirstFocus<HTMLButtonElement>();
  return (
    <div class="Payer-foot">
      <p class="Payer-card">
        <Icon path={icons.card} />
        {i18n.t('payCard')}
      </p>
      <button type="button" class="Button Button--main" ref={pay} aria-disabled={isBusy} onClick={onPay}>
        {i18n.t('payButton', [money(view.amount, view.currency)])}
      </button>
      <button type="button" class="Button" aria-disabled={isBusy} onClick={onDecline}>
        {i18n.t('payDecline')}
      </button>
    </div>
  );
};

/** It takes the place of the button just pressed, and its focus, so that it is read out. */
const Done = () => (
  <div class="Payer-foot">
    <p class="Payer-card" ref={useFirstFocus<HTMLParagraphElement>()} tabindex={-1}>
      {i18n.t('payDone')}
    </p>
  </div>
);

const Foot = (props: Props) => {
  const { view, last } = props;
  if (last?.outcome === 'paid') return <Done />;
  return view.state === 'open' ? <Choices {...props} /> : null;
};

/** One amount, two choices, and never a doubt that no money moves. */
export const PayerScreen = (props: Props) => {
  const { view, last } = props;
  return (
    <>
      <section class="Slip">
        <div class="Payer-shop">
          {i18n.t('practiceTill')}
          <small>{i18n.t('payTitle')}</small>
        </div>
        <Sum {...view} />
        <div class="Payer-what">
          <h1>{view.title}</h1>
          {view.description !== view.title && <p>{view.description}</p>}
        </div>
        {view.state === 'open' && <Lines {...view} />}
        <Outcome view={view} last={last} />
      </section>
      <Foot {...props} />
    </>
  );
};
