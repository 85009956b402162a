import { useEffect, useRef, useState } from 'preact/hooks';
import { standardMessages } from '../../locales/standard-messages.ts';
import { locale } from '../../locales/locale.ts';
import type { InsertionEnd } from '../../components/insertion-note.tsx';
import type { Link } from '../../lib/links/link.ts';
import { messageOf } from '../../lib/links/message.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Insertion } from '../../lib/messages/contract.ts';
import { closePopup } from '../../lib/platform/close-popup.ts';
import type { Screen } from './screen.ts';

type Created = Extract<Screen, { status: 'created' }>;

const messageFor = async (link: Link): Promise<string> => {
  const told = await ask('getTemplates', null);
  const own = told.ok ? told.value[locale()] : '';
  return messageOf(own || standardMessages[locale()], link, locale());
};

const insertLink = async (link: Link, { draftId, isMessage }: Insertion): Promise<boolean> => {
  const text = isMessage ? await messageFor(link) : link.paymentUri;
  const told = await ask('insertText', { draftId, text });
  return told.ok && told.value.isInserted;
};

/**
 * Puts a link where it was asked for, and closes the popup: the page has the focus again. One that was made while no
 * popup was open goes there when that is wished still.
 */
export const useInsertion = ({ link, sent, copy }: Created, insertion: Insertion | undefined) => {
  const ours = insertion?.draftId === sent.draftId ? insertion : undefined;
  const [isOld] = useState(copy === 'notYet');
  const [end, setEnd] = useState<InsertionEnd | undefined>(ours && isOld ? 'offered' : undefined);
  const insert = async () => {
    if (!ours) return;
    const isInserted = await insertLink(link, ours);
    setEnd(isInserted ? 'inserted' : 'refused');
    if (isInserted) closePopup();
  };
  const begunRef = useRef(isOld);
  useEffect(() => {
    // Closing would end a copy that is on its way.
    if (begunRef.current || copy === 'copying') return;
    begunRef.current = true;
    void insert();
  });
  return { end, insert: () => void insert() };
};
