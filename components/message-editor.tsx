import { i18n } from '../locales/words.ts';
import { useRef } from 'preact/hooks';
import { sampleLinks } from '../locales/standard-messages.ts';
import type { TemplateProblem } from '../lib/links/message.ts';
import { longestTemplate, messageOf } from '../lib/links/message.ts';
import type { Locale } from '../lib/money/locale.ts';
import { FieldError } from './field-error.tsx';
import { locale } from './locale.ts';

const problemWords = (problem: TemplateProblem, template: string): string => {
  switch (problem) {
    case 'noUrl':
      return i18n.t('templateNoUrl');
    case 'tooLong':
      return i18n.t('templateTooLong', [
        template.length.toLocaleString(locale()),
        longestTemplate.toLocaleString(locale()),
      ]);
    case 'holdsKey':
      return i18n.t('holdsKey');
  }
};

const parts = [
  ['{title}', () => i18n.t('title')],
  ['{amount}', () => i18n.t('amount')],
  ['{url}', () => i18n.t('link')],
] as const;

const Parts = ({ onChoose }: { onChoose: (part: string) => void }) => (
  <div class="Tokens" role="group" aria-label={i18n.t('putIn')}>
    <span class="Help" aria-hidden="true">
      {i18n.t('putIn')}
    </span>
    {parts.map(([part, name]) => (
      <button key={part} type="button" class="Token" onClick={() => onChoose(part)}>
        {name()}
      </button>
    ))}
  </div>
);

const Preview = ({ template, language }: Pick<Props, 'template' | 'language'>) => (
  <div class="MessagePreview">
    <p class="Help">{i18n.t('looksLikeThis')}</p>
    <p lang={language}>{messageOf(template, sampleLinks[language], language)}</p>
  </div>
);

type Props = {
  template: string;
  language: Locale;
  problem: TemplateProblem | undefined;
  onInput: (template: string) => void;
};

/** The text of a message, what can be put into it where one writes, and what a customer gets. */
export const MessageEditor = ({ template, language, problem, onInput }: Props) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const putIn = (part: string) => {
    const { current } = area;
    if (!current) return;
    current.setRangeText(part, current.selectionStart, current.selectionEnd, 'end');
    current.focus();
    onInput(current.value);
  };
  return (
    <>
      <label class="MessageEditor">
        <span class="Label">{i18n.t('message')}</span>
        <textarea
          class="Template"
          name="template"
          rows={4}
          lang={language}
          ref={area}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && 'template-error'}
          value={template}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      </label>
      {problem && <FieldError id="template-error" text={problemWords(problem, template)} />}
      <Parts onChoose={putIn} />
      <Preview template={template} language={language} />
    </>
  );
};
