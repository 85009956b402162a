import { i18n } from '../locales/words.ts';
import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';
import * as icons from './icons.ts';

type Props = { raw: unknown; onCopy: (text: string) => void };

/** What the API answered, whole and in its own words, for support. Should a key be in it, the worker has taken it out. */
export const RawJson = ({ raw, onCopy }: Props) => {
  const text = JSON.stringify(raw, null, 2);
  return (
    <details class="RawJson">
      <summary>
        <Icon path={formIcons.down} small />
        {i18n.t('rawJson')}
      </summary>
      <textarea class="code" readonly rows={12} aria-label={i18n.t('rawJson')} value={text} />
      <button type="button" class="Button" onClick={() => onCopy(text)}>
        <Icon path={icons.copy} small />
        {i18n.t('copyJson')}
      </button>
    </details>
  );
};
