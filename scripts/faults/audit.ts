import type { Draft } from './draft.ts';

/** A link as the sandbox has it. */
export type Made = { id: string; title: string; payment_uri: string };

/** What is wrong, a sentence each. */
export type Findings = { lost: string[]; doubled: string[]; unaccounted: string[] };

const tell = ({ run, sent }: Draft): string => `${run.title} (${run.kind}, ${run.way}, ${sent.draftId})`;

const untold = (drafts: readonly Draft[], made: readonly Made[]) => {
  const told = new Set(drafts.flatMap(({ links }) => [...links]));
  return made.filter(({ id }) => !told.has(id));
};

/** More links than drafts that ask for them. */
const isTooMany = (drafts: readonly Draft[], made: readonly Made[], { title }: Made): boolean =>
  made.filter((link) => link.title === title).length > drafts.filter(({ run }) => run.title === title).length;

const isMade = ({ run, links }: Draft, made: readonly Made[]): boolean =>
  [...links].every((id) => made.some((link) => link.id === id && link.title === run.title));

const isShared = (draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some((other) => other !== draft && !other.links.isDisjointFrom(draft.links));

/** Holds what users were told against what is in the sandbox. */
export const audit = (drafts: readonly Draft[], made: readonly Made[]): Findings => {
  const spare = untold(drafts, made);
  const two = drafts.filter((draft) => draft.links.size > 1 || isShared(draft, drafts));
  const denied = drafts.filter(({ end, links }) => end === 'nothingMade' && links.size > 0);
  const missing = drafts.filter((draft) => !isMade(draft, made));
  const open = drafts.filter(({ end }) => end === undefined);
  const stuck = drafts.filter(({ isStuck }) => isStuck);
  return {
    lost: [
      ...spare
        .filter((link) => !isTooMany(drafts, made, link))
        .map(({ id, title }) => `${title}: nobody was told of ${id}`),
      ...denied.map((draft) => `${tell(draft)}: told as created, then as not created`),
      ...missing.map((draft) => `${tell(draft)}: told as created, and is no such link`),
    ],
    doubled: [
      ...spare
        .filter((link) => isTooMany(drafts, made, link))
        .map(({ id, title }) => `${title}: ${id} is one too many`),
      ...two.map((draft) => `${tell(draft)}: ${[...draft.links].join(' and ')}, or another's`),
    ],
    unaccounted: [
      ...open.map((draft) => `${tell(draft)}: no end`),
      ...stuck.map((draft) => `${tell(draft)}: its popup shows no end, and not that none is known`),
    ],
  };
};
