import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Link } from '../lib/links/link.ts';
import { copyWords } from './copy-words.ts';
import type { CopyState } from './copy-words.ts';
import { heroSize } from './amount-field.tsx';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { amount } from './locale.ts';

const copyLabel = (copy: CopyState): string => {
  if (copy === 'copied') return i18n.t('copyAgain');
  return copy === 'blocked' ? i18n.t('tryCopyingAgain') : i18n.t('copyLink');
};

const Status = ({ copy, children }: { copy: CopyState; children: ComponentChildren }) => (
  <div class="LinkResult-status">
    <span>
      <Icon path={copy === 'blocked' ? icons.warn : icons.check} />
      {copyWords(copy)}
    </span>
    {children}
  </div>
);

/** The same amount at the same place as in the form, so that the eye need not search. */
export const Sum = ({ amount: subunits, currency }: Pick<Link, 'amount' | 'currency'>) => {
  const text = amount(subunits, currency);
  return (
    <div class="AmountField-box">
      <div class="AmountField-row">
        <span class="CurrencyCode">{currency}</span>
        <span class={`Amount Amount--hero ${heroSize(text)}`}>{text}</span>
      </div>
      <div class="Rule--double" />
    </div>
  );
};

type What = Pick<Link, 'title' | 'description' | 'multiple'>;

export const What = ({ title, description, multiple }: What) => {
  const times = multiple ? i18n.t('canBePaidMany') : i18n.t('canBePaidOnce');
  return (
    <div class="LinkResult-what">
      <p class="LinkResult-title" title={title}>
        {title}
      </p>
      <p class="LinkResult-meta">{description === title ? times : `${description} · ${times}`}</p>
    </div>
  );
};

/** Without the scheme it fits the line; of a page of the extension, its own long name goes too. */
const short = (uri: string): string => uri.replace(/^https:\/\/|^.*\/(?=pay\.html)/u, '');

/** `children`: what else can be done with the address. */
export const UrlRow = ({ uri, children }: { uri: string; children?: ComponentChildren }) => (
  <div class="UrlRow">
    <span class="code" title={uri}>
      {short(uri)}
    </span>
    {children}
    <a class="IconButton" href={uri} target="_blank" rel="noreferrer" aria-label={i18n.t('openPaymentPage')}>
      <Icon path={icons.open} />
    </a>
  </div>
);

type FootProps = {
  copy: CopyState;
  uri: string;
  onCopy: () => void;
  onNew: () => void;
  children: ComponentChildren;
};

const Foot = ({ copy, uri, onCopy, onNew, children }: FootProps) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (copy !== 'blocked') button.current?.focus();
  }, [copy]);
  return (
    <div class="Popup-foot">
      <button type="button" class="Button Button--main Button--wide" ref={button} onClick={onCopy}>
        <Icon path={icons.copy} />
        {copyLabel(copy)}
      </button>
      <div class="Actions">
        {children}
        <a class="Button" href={uri} target="_blank" rel="noreferrer">
          <Icon path={icons.open} />
          {i18n.t('open')}
        </a>
        <button type="button" class="Button" onClick={onNew}>
          <Icon path={icons.plus} />
          {i18n.t('newLink')}
        </button>
      </div>
    </div>
  );
};

type Props = {
  link: Link;
  copy: CopyState;
  onCopy: () => void;
  onNew: () => void;
  /** What became of it, or what takes it back. */
  pill: ComponentChildren;
  /** Its QR code, or the room for it. */
  code: ComponentChildren;
  /** The ways to send it, once they are there. */
  share: ComponentChildren;
  /** Notes under the title. */
  children: ComponentChildren;
};

/** The link that was made, and whether it is on the clipboard. */
export const LinkResult = ({ link, copy, onCopy, onNew, pill, code, share, children }: Props) => (
  <div class="Popup-body">
    <article class="Slip LinkResult">
      <Status copy={copy}>{pill}</Status>
      <Sum {...link} />
      <What {...link} />
      {children}
      {code}
      <hr class="Rule--dash" />
      <UrlRow uri={link.paymentUri} />
    </article>
    <Foot copy={copy} uri={link.paymentUri} onCopy={onCopy} onNew={onNew}>
      {share}
    </Foot>
  </div>
);
