import { useEffect, useState } from 'preact/hooks';
import { standardMessages } from '../../locales/standard-messages.ts';
import type { Fault } from '../../lib/faults/fault.ts';
import type { TemplateProblem, Templates } from '../../lib/links/message.ts';
import { templateProblem } from '../../lib/links/message.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Locale } from '../../lib/money/locale.ts';
import { onNews } from '../../lib/platform/news.ts';

/** How the last try to save ended. */
type End = { problem?: TemplateProblem; fault?: Fault; isSaved?: true };

const useKept = () => {
  const [kept, setKept] = useState<Templates>();
  useEffect(() => {
    const read = async () => {
      const told = await ask('getTemplates', null);
      if (told.ok) setKept(told.value);
    };
    void read();
    // All may be forgotten.
    return onNews('accounts', () => void read());
  }, []);
  return [kept, setKept] as const;
};

/** The texts of messages, one language at a time. What was typed stays until it is saved, in each language. */
export const useMessages = (first: Locale) => {
  const [kept, setKept] = useKept();
  const [typed, setTyped] = useState<Partial<Templates>>({});
  const [language, setLanguage] = useState(first);
  const [end, setEnd] = useState<End>({});
  const standard = standardMessages[language];
  const template = typed[language] ?? (kept?.[language] || standard);

  const keep = async (text: string) => {
    setEnd({});
    const told = await ask('setTemplate', { language, template: text });
    if (!told.ok) return setEnd({ fault: told.fault });
    setKept(told.value);
    // What was typed since then stays.
    setTyped(({ [language]: now, ...others }) =>
      now === template ? others : { ...others, [language]: now },
    );
    setEnd({ isSaved: true });
  };

  return {
    isRead: kept !== undefined,
    isStandard: template === standard,
    language,
    template,
    end,
    choose: (next: Locale) => {
      setLanguage(next);
      setEnd({});
    },
    type: (text: string) => {
      setTyped((before) => ({ ...before, [language]: text }));
      setEnd({});
    },
    save: () => {
      const problem = templateProblem(template);
      if (problem) setEnd({ problem });
      else void keep(template === standard ? '' : template);
    },
    goBack: () => void keep(''),
  };
};
