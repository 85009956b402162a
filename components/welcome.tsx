import { i18n } from '../locales/words.ts';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

type ChoiceProps = { icon: string; title: string; text: string; isFirst?: boolean; onClick: () => void };

const Choice = ({ icon, title, text, isFirst = false, onClick }: ChoiceProps) => {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFirst) ref.current?.focus();
  }, [isFirst]);
  return (
    <button type="button" class="Choice" ref={ref} onClick={onClick}>
      <Icon path={icon} />
      <b>{title}</b>
      <small>{text}</small>
      <Icon path={icons.forward} />
    </button>
  );
};

type Props = { onSandbox: () => void; onAddKey: () => void };

/** The first opening: two ways in, neither of which needs a sign-up. */
export const Welcome = ({ onSandbox, onAddKey }: Props) => (
  <div class="Sheet">
    <div class="Welcome">
      <img class="Mark" src="/icons/icon.svg" width="48" height="48" alt="" />
      <h1>{i18n.t('welcomeTitle')}</h1>
      <p>{i18n.t('welcomeText')}</p>
    </div>
    <Choice
      icon={icons.basket}
      title={i18n.t('trySandbox')}
      text={i18n.t('trySandboxText')}
      isFirst
      onClick={onSandbox}
    />
    <Choice icon={icons.key} title={i18n.t('addKey')} text={i18n.t('addKeyText')} onClick={onAddKey} />
    <div class="Welcome-fine">
      <p class="Fine">
        <Icon path={icons.lock} />
        <span>{i18n.t('keyStaysHere')}</span>
      </p>
      <p class="Fine Fine--under">
        <a href="https://dashboard.omise.co/" target="_blank" rel="noreferrer">
          {i18n.t('whereIsMyKey')}
        </a>
      </p>
    </div>
  </div>
);
