import { useEffect, useState } from 'preact/hooks';
import { standardMessages } from '../../locales/standard-messages.ts';
import type { CounterPlace } from '../links/counter-place.ts';
import type { Told } from '../links/message.ts';
import { messageOf, noTemplates } from '../links/message.ts';
import type { ShareAction, ShareEnd, Sharing } from '../links/sharing.ts';
import { ask } from '../messages/ask.ts';
import type { Locale } from '../money/locale.ts';
import { canShare } from '../platform/own-share.ts';
import { act } from './share-actions.ts';

const useTemplates = () => {
  const [templates, setTemplates] = useState(noTemplates);
  useEffect(() => {
    const read = async () => {
      const told = await ask('getTemplates', null);
      if (told.ok) setTemplates(told.value);
    };
    void read();
  }, []);
  return templates;
};

/** All that a page needs to give a link away. `first`: the language that the message is in at first. */
export const useShare = (place: CounterPlace, link: Told, first: Locale): Sharing => {
  const templates = useTemplates();
  const [language, onLanguage] = useState(first);
  const [end, setEnd] = useState<ShareEnd>();
  const message = messageOf(templates[language] || standardMessages[language], link, language);
  const onAction = (action: ShareAction) => {
    setEnd(undefined);
    void act(action, { place, link, language, message }).then((isDone) => setEnd({ action, isDone }));
  };
  return { link, language, message, canShare: canShare(), end, onLanguage, onAction };
};
