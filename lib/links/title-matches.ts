import type { LinkDraft } from './link.ts';

/** As many as are seen at a glance, and as the form has room for. */
const most = 4;

// Full-width letters and large ones are typed by chance.
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * The drafts whose title is meant by what was typed so far: those that begin with it first, then those that hold it,
 * both in the order given. None for nothing typed.
 */
export const matchesOf = (typed: string, drafts: readonly LinkDraft[]): LinkDraft[] => {
  const part = plain(typed.trim());
  if (part === '') return [];
  const held = drafts.filter(({ title }) => plain(title).includes(part));
  const begun = held.filter(({ title }) => plain(title).startsWith(part));
  return [...begun, ...held.filter((draft) => !begun.includes(draft))].slice(0, most);
};
