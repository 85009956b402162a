import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';
import * as icons from './icons.ts';
import type { PolicyRule } from '../lib/faults/fault.ts';
import { ruleWords } from './rule-words.ts';

type ShutProps = {
  title: string;
  text: string;
  children: ComponentChildren;
  /** What to do where that does not help. */
  hint: ComponentChildren;
  onSandbox: () => void;
};

/** A key that cannot be used now: what opens it, and what can be done without. */
const Shut = ({ title, text, children, hint, onSandbox }: ShutProps) => (
  <div class="Popup-body">
    <section class="Slip Shut">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
    <div class="Popup-foot">
      <div class="Actions">
        <button type="button" class="Button" onClick={onSandbox}>
          <Icon path={icons.basket} />
          {i18n.t('useSandbox')}
        </button>
      </div>
      <p class="Popup-hint">{hint}</p>
    </div>
  </div>
);

type LockedProps = {
  /** A link that is made once the key is open. */
  isWaiting: boolean;
  /** What it is for, where that is not a form. */
  text?: string;
  onSettings: () => void;
  onSandbox: () => void;
  children: ComponentChildren;
};

/** Keys stay sealed until the passphrase is given. */
export const LockedScreen = ({ isWaiting, text, onSettings, onSandbox, children }: LockedProps) => (
  <Shut
    title={i18n.t('unlockTitle')}
    text={text ?? i18n.t(isWaiting ? 'unlockAndSend' : 'unlockText')}
    hint={
      <>
        {i18n.t('forgottenPassphrase')}{' '}
        <button type="button" class="LinkButton" onClick={onSettings}>
          {i18n.t('removeTheKeys')}
        </button>
      </>
    }
    onSandbox={onSandbox}
  >
    {children}
  </Shut>
);

type MainProps = { icon: string; label: string; onClick: () => void };

const MainButton = ({ icon, label, onClick }: MainProps) => (
  <button
    type="button"
    class="Button Button--main Button--wide"
    ref={useFirstFocus<HTMLButtonElement>()}
    onClick={onClick}
  >
    <Icon path={icon} />
    {label}
  </button>
);

/** `hint`: what stays, where that is not a form. */
type WaysOut = { onSettings: () => void; onSandbox: () => void; hint?: string };

/** The key was kept until the browser closed, which it did. */
export const MissingScreen = ({ onSettings, onSandbox, hint }: WaysOut) => (
  <Shut
    title={i18n.t('keyMissingTitle')}
    text={i18n.t('keyMissingPopup')}
    hint={hint ?? i18n.t('keyMissingHint')}
    onSandbox={onSandbox}
  >
    <MainButton icon={icons.key} label={i18n.t('pasteKeyAgain')} onClick={onSettings} />
  </Shut>
);

type ForbiddenProps = WaysOut & { rule: PolicyRule };

/** The administrator allows no link in this account. */
export const ForbiddenScreen = ({ rule, onSettings, onSandbox, hint }: ForbiddenProps) => (
  <Shut
    title={i18n.t('policyTitle')}
    text={ruleWords(rule)}
    hint={hint ?? i18n.t('keyMissingHint')}
    onSandbox={onSandbox}
  >
    <MainButton icon={formIcons.settings} label={i18n.t('settings')} onClick={onSettings} />
  </Shut>
);
