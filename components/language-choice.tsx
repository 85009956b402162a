import { i18n } from '../locales/words.ts';
import { languageNames } from '../locales/standard-messages.ts';
import { languages } from '../lib/links/message.ts';
import type { Locale } from '../lib/money/locale.ts';

type Props = { language: Locale; onLanguage: (language: Locale) => void };

/** The languages a message can be in, side by side, each by its own name. */
export const LanguageChoice = ({ language, onLanguage }: Props) => (
  <div class="Segmented" role="radiogroup" aria-label={i18n.t('messageLanguage')}>
    {languages.map((each) => (
      <label key={each} lang={each}>
        <input
          type="radio"
          name="message-language"
          checked={each === language}
          onChange={() => onLanguage(each)}
        />
        <span>{languageNames[each]}</span>
      </label>
    ))}
  </div>
);
