import { i18n } from '../locales/words.ts';
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { languageNames } from '../locales/standard-messages.ts';
import { languages } from '../lib/links/message.ts';
import type { ShareAction, Sharing } from '../lib/links/sharing.ts';
import { moveAlong } from './arrow-keys.ts';
import { locale } from './locale.ts';
import { isLeft, useFirstItem } from './menu-focus.ts';
import { Items, Targets } from './share-items.tsx';

/** The page's own first: most messages are in it. */
const inOrder = () => languages.toSorted((a, b) => Number(b === locale()) - Number(a === locale()));

const Languages = ({ language, onLanguage }: Pick<Sharing, 'language' | 'onLanguage'>) => (
  <div class="ShareMenu-choice" role="group" aria-label={i18n.t('messageLanguage')}>
    <p aria-hidden="true">{i18n.t('messageLanguage')}</p>
    <div class="ShareMenu-languages">
      {inOrder().map((each) => (
        <button
          key={each}
          type="button"
          class="ShareMenu-language"
          role="menuitemradio"
          aria-checked={each === language}
          tabindex={-1}
          lang={each}
          onClick={() => onLanguage(each)}
        >
          {languageNames[each]}
        </button>
      ))}
    </div>
  </div>
);

const Group = ({ children }: { children: ComponentChildren }) => (
  <div class="ShareMenu-group" role="none">
    {children}
  </div>
);

/** The sandbox's links lead to a page of this very extension. */
const isOfSandbox = ({ paymentUri }: Sharing['link']): boolean => !paymentUri.startsWith('https:');

/** The ways that lead out of this browser, with what there is to know of them. */
const Abroad = ({ link, children }: Pick<Sharing, 'link'> & { children: ComponentChildren }) =>
  isOfSandbox(link) ? (
    <div class="ShareMenu-choice" role="group" aria-label={i18n.t('shareSandbox')}>
      <p aria-hidden="true">{i18n.t('shareSandbox')}</p>
      {children}
    </div>
  ) : (
    <>{children}</>
  );

type Props = Omit<Sharing, 'end'> & {
  onClose: () => void;
  /** The focus went elsewhere, and stays there. */
  onLeave: () => void;
};

/** Every way to give a link away. */
export const ShareMenu = ({
  canShare,
  language,
  onLanguage,
  onAction,
  onClose,
  onLeave,
  ...given
}: Props) => {
  const choose = (action: ShareAction) => {
    onClose();
    onAction(action);
  };
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    if (event.key === 'Escape') event.preventDefault();
    moveAlong(event);
  };
  return (
    <div
      class="ShareMenu"
      role="menu"
      tabindex={-1}
      aria-label={i18n.t('share')}
      ref={useFirstItem('[role=menuitem]')}
      onKeyDown={move}
      onFocusOut={(event) => isLeft(event) && onLeave()}
    >
      <Group>
        <Items actions={['link', 'named']} onAction={choose} />
      </Group>
      <Group>
        <Languages language={language} onLanguage={onLanguage} />
        <Items actions={['message']} onAction={choose} />
        <Abroad link={given.link}>
          <Targets {...given} onClick={onClose} />
          {canShare && <Items actions={['own']} onAction={choose} />}
        </Abroad>
      </Group>
      <Group>
        <Items actions={['counter', 'picture', 'png', 'svg']} onAction={choose} />
      </Group>
    </div>
  );
};
