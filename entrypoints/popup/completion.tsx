import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { choiceId, TitleChoices } from '../../components/title-choices.tsx';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { formOf } from '../../lib/links/form-of.ts';
import type { LinkDraft } from '../../lib/links/link.ts';
import { matchesOf } from '../../lib/links/title-matches.ts';
import { ask } from '../../lib/messages/ask.ts';
import styles from './completion.css?url';

// Titles of earlier links, offered while one is typed: loaded with the first letter.

export { styles };

const listId = 'recent-titles';

const useRecentDrafts = (accountId: string): LinkDraft[] => {
  const [drafts, setDrafts] = useState<LinkDraft[]>([]);
  useEffect(() => {
    const fetched = async () => {
      const told = await ask('recentDrafts', { accountId });
      if (told.ok) setDrafts(told.value);
    };
    void fetched();
  }, [accountId]);
  return drafts;
};

/** What is chosen brings its amount along where none was typed: it stood beside the title. */
export const chosenOver = (form: FormDraft, draft: LinkDraft): Partial<FormDraft> => {
  const { title, amount, currency, description } = formOf(draft);
  return {
    title,
    ...(form.amount === '' && { amount, currency }),
    ...(form.description === '' && { description }),
  };
};

type Keys = {
  count: number;
  active: number;
  move: (to: number) => void;
  choose: () => void;
  close: () => void;
};

/** Arrows go round, over the text itself as well; Enter takes what they are at, and else makes the link. */
const onKey = (event: KeyboardEvent, { count, active, move, choose, close }: Keys) => {
  if (event.isComposing || count === 0) return;
  const actions: Partial<Record<string, () => void>> = {
    ArrowDown: () => move(active + 1 < count ? active + 1 : -1),
    ArrowUp: () => move(active < 0 ? count - 1 : active - 1),
    ...(active >= 0 && { Enter: choose }),
    Escape: close,
  };
  const act = actions[event.key];
  if (!act) return;
  event.preventDefault();
  act();
};

/** The field is the form's: it was there first, and keeps what is typed while this is loaded. */
const useTitleField = (
  anchor: RefObject<HTMLDivElement | null>,
  onFocus: (isFocused: boolean) => void,
  onKeyDown: (event: KeyboardEvent) => void,
) => {
  const [field, setField] = useState<HTMLInputElement>();
  useEffect(() => {
    const form = anchor.current?.closest('form');
    setField(form?.querySelector<HTMLInputElement>('[name=title]') ?? undefined);
  }, [anchor]);
  // Before it is painted: a key means the choice that can be seen, and no other.
  useLayoutEffect(() => {
    if (field && field === document.activeElement) onFocus(true);
    const listening = new AbortController();
    const { signal } = listening;
    field?.addEventListener('focus', () => onFocus(true), { signal });
    field?.addEventListener('blur', () => onFocus(false), { signal });
    field?.addEventListener('keydown', onKeyDown, { signal });
    return () => listening.abort();
  }, [field, onFocus, onKeyDown]);
  return field;
};

const setOrRemove = (field: HTMLElement | undefined, name: string, value: string | undefined) =>
  value === undefined ? field?.removeAttribute(name) : field?.setAttribute(name, value);

/** Says to a screen reader that there are choices, and which one the field is at. */
const useDescription = (field: HTMLElement | undefined, count: number, active: number) => {
  useEffect(() => {
    field?.setAttribute('role', 'combobox');
    field?.setAttribute('aria-autocomplete', 'list');
  }, [field]);
  useEffect(() => {
    setOrRemove(field, 'aria-expanded', String(count > 0));
    setOrRemove(field, 'aria-controls', count > 0 ? listId : undefined);
    setOrRemove(field, 'aria-activedescendant', active < 0 ? undefined : choiceId(listId, active));
  }, [field, count, active]);
};

type Props = { accountId: string; form: FormDraft; onChange: (change: Partial<FormDraft>) => void };

/** Under the title's field, while that is typed into: what was chosen or closed is not offered again before more is typed. */
export const Completion = ({ accountId, form, onChange }: Props) => {
  const anchor = useRef<HTMLDivElement>(null);
  const [isFocused, setFocused] = useState(false);
  const [closedAt, setClosedAt] = useState('');
  const [at, setAt] = useState({ title: form.title, active: -1 });
  const drafts = useRecentDrafts(accountId);
  const isOpen = isFocused && form.title !== closedAt;
  const choices = isOpen ? matchesOf(form.title, drafts) : [];
  const active = at.title === form.title ? Math.min(at.active, choices.length - 1) : -1;

  const choose = (draft: LinkDraft) => {
    setClosedAt(draft.title);
    onChange(chosenOver(form, draft));
  };
  const keys = {
    count: choices.length,
    active,
    move: (to: number) => setAt({ title: form.title, active: to }),
    choose: () => choices.slice(active, active + 1).forEach(choose),
    close: () => setClosedAt(form.title),
  };
  const onFocus = (isIn: boolean) => {
    setFocused(isIn);
    if (!isIn) keys.close();
  };
  const field = useTitleField(anchor, onFocus, (event) => onKey(event, keys));
  useDescription(field, choices.length, active);

  return (
    <div ref={anchor}>
      {choices.length > 0 && <TitleChoices id={listId} choices={choices} active={active} onChoose={choose} />}
    </div>
  );
};
