import { i18n } from '../locales/words.ts';

const Keys = ({ shortcut }: { shortcut: string }) => (
  <span>
    {shortcut.split('+').map((key) => (
      <kbd class="Kbd" key={key}>
        {key}
      </kbd>
    ))}
  </span>
);

/** Two ways in without the toolbar. `open` is the browser's own setting, '' where none is set. */
export const Shortcuts = ({ open }: { open: string }) => (
  <div class="Panel">
    <div class="SetRow">
      <span class="Label">{i18n.t('shortcutOpen')}</span>
      {open === '' ? <span>{i18n.t('shortcutNone')}</span> : <Keys shortcut={open} />}
    </div>
    <div class="SetRow">
      <span class="Label">{i18n.t('shortcutSelection')}</span>
      <span>{i18n.t('shortcutSelectionText')}</span>
    </div>
  </div>
);
