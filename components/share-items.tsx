import { i18n } from '../locales/words.ts';
import { shareAddresses } from '../lib/links/share-addresses.ts';
import type { ShareAction, Sharing } from '../lib/links/sharing.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

const actionWords: Record<ShareAction, () => string> = {
  link: () => i18n.t('copyLink'),
  message: () => i18n.t('copyMessage'),
  named: () => i18n.t('copyNamedLink'),
  own: () => i18n.t('shareOther'),
  picture: () => i18n.t('copyQr'),
  png: () => i18n.t('saveQrAs', ['PNG']),
  svg: () => i18n.t('saveQrAs', ['SVG']),
  counter: () => i18n.t('showCustomer'),
};

const iconOf: Record<ShareAction, string> = {
  link: icons.copy,
  message: icons.copy,
  named: icons.copy,
  own: icons.share,
  picture: icons.copy,
  png: icons.download,
  svg: icons.download,
  counter: icons.fullScreen,
};

type Chosen = (action: ShareAction) => void;

/** What is done here. */
export const Items = ({ actions, onAction }: { actions: readonly ShareAction[]; onAction: Chosen }) => (
  <>
    {actions.map((action) => (
      <button
        key={action}
        type="button"
        class="ShareMenu-item"
        role="menuitem"
        tabindex={-1}
        onClick={() => onAction(action)}
      >
        <Icon path={iconOf[action]} />
        {actionWords[action]()}
      </button>
    ))}
  </>
);

/** A new tab for each: out of a popup an address for mail opens nothing otherwise. */
const Target = ({ href, onClick, children }: { href: string; onClick: () => void; children: string }) => (
  <a
    class="ShareMenu-item"
    role="menuitem"
    tabindex={-1}
    href={href}
    target="_blank"
    rel="noreferrer"
    onClick={onClick}
  >
    <Icon path={icons.open} />
    {children}
  </a>
);

type TargetsProps = Pick<Sharing, 'link' | 'message'> & { onClick: () => void };

/** Where the message can be brought to. */
export const Targets = ({ link, message, onClick }: TargetsProps) => (
  <>
    <Target href={shareAddresses.line(message)} onClick={onClick}>
      {i18n.t('sendBy', ['LINE'])}
    </Target>
    <Target href={shareAddresses.whatsApp(message)} onClick={onClick}>
      {i18n.t('sendBy', ['WhatsApp'])}
    </Target>
    <Target href={shareAddresses.mail(link.title, message)} onClick={onClick}>
      {i18n.t('sendByMail')}
    </Target>
    <Target href={shareAddresses.sms(message)} onClick={onClick}>
      {i18n.t('sendBy', ['SMS'])}
    </Target>
  </>
);
