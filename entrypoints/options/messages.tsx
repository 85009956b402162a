import { i18n } from '../../locales/words.ts';
import { LanguageChoice } from '../../components/language-choice.tsx';
import { locale } from '../../components/locale.ts';
import { MessageEditor } from '../../components/message-editor.tsx';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { settingsRefusal } from '../../components/settings-words.ts';
import { TickRow } from '../../components/tick-row.tsx';
import type { SettingsView } from '../../lib/links/account.ts';
import { useMessages } from './use-messages.ts';
import type { Settings } from './use-settings.ts';

type Messages = ReturnType<typeof useMessages>;

const Ended = ({ end: { fault, isSaved } }: Pick<Messages, 'end'>) => {
  if (fault) return <Notice kind="error" {...settingsRefusal(fault)} />;
  return isSaved ? (
    <Notice kind="done" title={i18n.t('changesSaved')} text={i18n.t('messageSavedText')} />
  ) : null;
};

const Buttons = ({ isStandard, goBack }: Pick<Messages, 'isStandard' | 'goBack'>) => (
  <div class="Buttons">
    <button type="submit" class="Button Button--main">
      {i18n.t('saveMessage')}
    </button>
    <button
      type="button"
      class="Button Button--quiet"
      aria-disabled={isStandard}
      onClick={() => !isStandard && goBack()}
    >
      {i18n.t('standardText')}
    </button>
  </div>
);

const Form = (messages: Messages) => (
  <form
    class="Panel Panel--form Messages"
    onSubmit={(event) => {
      event.preventDefault();
      messages.save();
    }}
  >
    <LanguageChoice language={messages.language} onLanguage={messages.choose} />
    <MessageEditor
      template={messages.template}
      language={messages.language}
      problem={messages.end.problem}
      onInput={messages.type}
    />
    <Buttons {...messages} />
  </form>
);

type Props = { settings: Settings; view: SettingsView };

/** What customers are sent with a link. */
export const Messages = ({ settings, view }: Props) => {
  const messages = useMessages(locale());
  return (
    <Section title={i18n.t('messages')} text={i18n.t('messagesText')}>
      {messages.isRead && <Form {...messages} />}
      <div class="Panel">
        <TickRow
          label={i18n.t('insertsMessage')}
          isOn={view.insertsMessage}
          onChange={settings.setInsertion}
        />
      </div>
      <Ended {...messages} />
    </Section>
  );
};
