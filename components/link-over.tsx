import { i18n } from '../locales/words.ts';
import type { Charge, Link } from '../lib/links/link.ts';
import { paidAtOf } from '../lib/links/paid-at.ts';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { Sum, UrlRow } from './link-result.tsx';
import { QrCode } from './qr-code.tsx';
import { Stamp } from './stamp.tsx';
import { clock } from './times.ts';

const payment = ({ charges }: Link): Charge | undefined =>
  charges.data.find(({ status }) => status === 'successful');

/** "14:36 · Visa •••• 4242", as much of it as is known. */
const paymentWords = (charge: Charge | undefined): string => {
  if (!charge) return '';
  const { paidAt, createdAt, cardBrand = '', cardLastDigits } = charge;
  const time = clock(paidAt ?? createdAt);
  return cardLastDigits ? `${time} · ${cardBrand} •••• ${cardLastDigits}` : time;
};

const Head = ({ link }: { link: Link }) => (
  <div class="LinkResult-status" data-state={link.deleted ? 'deleted' : 'paid'}>
    <span>
      <Icon path={link.deleted ? icons.close : icons.check} />
      {link.deleted ? i18n.t('stateDeleted') : i18n.t('paid')}
    </span>
    <span class="LinkResult-meta">{paymentWords(payment(link))}</span>
  </div>
);

const What = ({ title, deleted }: Link) => (
  <div class="LinkResult-what">
    <p class="LinkResult-title" title={title}>
      {title}
    </p>
    <p class="LinkResult-meta">{deleted ? i18n.t('closedDeleted') : i18n.t('closedPaid')}</p>
  </div>
);

const Void = () => (
  <span class="Void">
    <Icon path={icons.close} />
  </span>
);

type Props = { link: Link; onNew: () => void; onDetails: () => void; onCopy: () => void };

const Foot = ({ onNew, onDetails, onCopy }: Props) => (
  <div class="Popup-foot">
    <button
      type="button"
      class="Button Button--main Button--wide"
      ref={useFirstFocus<HTMLButtonElement>()}
      onClick={onNew}
    >
      <Icon path={icons.plus} />
      {i18n.t('newLink')}
    </button>
    <div class="Actions">
      <button type="button" class="Button" onClick={onDetails}>
        <Icon path={icons.card} />
        {i18n.t('details')}
      </button>
      <button type="button" class="Button" onClick={onCopy}>
        <Icon path={icons.copy} />
        {i18n.t('copyLink')}
      </button>
    </div>
  </div>
);

/** A link that nobody can pay any more, because it was paid or deleted: the same card, the same places. */
export const LinkOver = (props: Props) => {
  const { link } = props;
  return (
    <div class="Popup-body">
      <article class="Slip LinkResult">
        <Head link={link} />
        <Sum {...link} />
        <What {...link} />
        <QrCode text={link.paymentUri}>{link.deleted ? <Void /> : <Stamp time={paidAtOf(link)} />}</QrCode>
        <hr class="Rule--dash" />
        <UrlRow uri={link.paymentUri} />
      </article>
      <Foot {...props} />
    </div>
  );
};
