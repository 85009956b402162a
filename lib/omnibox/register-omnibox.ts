import type { Omnibox } from 'webextension-polyfill';
import type { Account } from '../links/account.ts';
import type { FormDraft } from '../links/form-draft.ts';
import { formOf } from '../links/form-of.ts';
import type { LinkDraft } from '../links/link.ts';
import { isPlainLine, readLine } from './read-line.ts';
import { lineOf, suggestionsFor } from './suggestions.ts';

/**
 * What a line comes to in an account: what was offered under these very words, or what they say. `isCertain`: nobody
 * need look at that before it is made.
 */
export type Line = { text: string; form: (account: Account) => FormDraft; isCertain: boolean };

type Parts = {
  omnibox: Pick<
    Omnibox.Static,
    'setDefaultSuggestion' | 'onInputStarted' | 'onInputChanged' | 'onInputEntered'
  >;
  /** What may be asked for again, the likeliest first. */
  suggestions: () => Promise<readonly LinkDraft[]>;
  /** What Enter does with it, in the browser's own writing. */
  describeLine: (line: Line) => Promise<string>;
  describeDraft: (draft: LinkDraft) => string;
  enter: (line: Line) => Promise<void>;
};

const lineFrom = (text: string, drafts: readonly LinkDraft[]): Line => {
  const known = drafts.find((draft) => lineOf(draft) === text);
  return known
    ? { text, form: () => formOf(known), isCertain: true }
    : { text, form: (account) => readLine(text, account), isCertain: isPlainLine(text) };
};

/** Links from the address bar: says while it is typed what Enter will do, offers what was asked before, and does it. */
export const registerOmnibox = ({
  omnibox,
  suggestions,
  describeLine,
  describeDraft,
  enter,
}: Parts): void => {
  let offered: Promise<readonly LinkDraft[]> | undefined;
  let newest = '';

  const offer = () => (offered ??= suggestions());

  const show = async (text: string, suggest: (found: Omnibox.SuggestResult[]) => void): Promise<void> => {
    newest = text;
    const drafts = await offer();
    const description = await describeLine(lineFrom(text, drafts));
    // Typed on meanwhile: what Enter would do is another thing by now.
    if (newest !== text) return;
    omnibox.setDefaultSuggestion({ description });
    const found = suggestionsFor(text, drafts);
    suggest(found.map((draft) => ({ content: lineOf(draft), description: describeDraft(draft) })));
  };

  omnibox.onInputStarted.addListener(() => {
    offered = undefined;
    void offer();
  });
  omnibox.onInputChanged.addListener((text, suggest) => void show(text, suggest));
  omnibox.onInputEntered.addListener((text) => {
    newest = '';
    void offer().then((drafts) => enter(lineFrom(text, drafts)));
  });
};
