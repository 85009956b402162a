import { i18n } from '../locales/words.ts';
import { useState } from 'preact/hooks';
import { useFirstFocus } from './first-focus.ts';
import type { Account } from '../lib/links/account.ts';
import { locale } from './locale.ts';
import { accountName, ModePill } from './mode-banner.tsx';

const countryName = (code: string): string =>
  new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? code;

const details = ({ mode, country, currency }: Account): string =>
  mode === 'sandbox' ? i18n.t('sandboxText') : `${countryName(country)} · ${currency}`;

const Question = ({ onKeep, onRemove }: { onKeep: () => void; onRemove: () => void }) => (
  <div class="AccountRow-edit" role="alertdialog" aria-label={i18n.t('removeKeyQuestion')}>
    <b>{i18n.t('removeKeyQuestion')}</b>
    <p>{i18n.t('removeKeyText')}</p>
    <div class="AccountRow-actions">
      <button type="button" class="Button" ref={useFirstFocus<HTMLButtonElement>()} onClick={onKeep}>
        {i18n.t('keepKey')}
      </button>
      <button type="button" class="Button Button--danger" onClick={onRemove}>
        {i18n.t('removeKey')}
      </button>
    </div>
  </div>
);

type Props = { account: Account; onRemove: () => void };

/** The account in use: who it is to Omise, which money, and the end of its key. Never the key. */
export const AccountPanel = ({ account, onRemove }: Props) => {
  const [isAsking, setAsking] = useState(false);
  const { mode, keyHint } = account;
  return (
    <div class="Panel">
      <div class="AccountRow">
        <ModePill mode={mode} />
        <span class="AccountRow-who">
          <b>{accountName(account)}</b>
          <small>{details(account)}</small>
        </span>
        <span class="code">
          {keyHint ? `skey_${mode === 'test' ? 'test_' : ''}••••${keyHint}` : i18n.t('noKey')}
        </span>
        {keyHint && !isAsking && (
          <button type="button" class="Button Button--dangerquiet" onClick={() => setAsking(true)}>
            {i18n.t('removeKey')}
          </button>
        )}
        {keyHint && isAsking && <Question onKeep={() => setAsking(false)} onRemove={onRemove} />}
      </div>
    </div>
  );
};
