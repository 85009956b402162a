import type { LinkDraft } from './link.ts';

/** The same text for drafts that ask for the same link, in whatever order their fields came. */
export const draftKey = ({ amount, currency, title, description, multiple }: LinkDraft): string =>
  JSON.stringify([amount, currency, title, description, multiple]);
