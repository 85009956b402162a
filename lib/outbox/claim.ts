import { ok } from '../faults/fault.ts';
import { draftKey } from '../links/draft-key.ts';
import type { Link, LinkDraft } from '../links/link.ts';
import type { Entry, Open } from './entry.ts';
import { causeOf, ended, isOpen, linkIds, sentOf } from './entry.ts';

/** Between two looks that find nothing, before nothing is certain; milliseconds. */
export const secondLook = 20_000;

/** A call takes no longer, in milliseconds. */
const longestCall = 15_000;

/** What the API has, as one look saw it. */
export type Sight = {
  links: readonly Link[];
  /** There was a row that nobody could read: it may be any link. */
  hasOdd: boolean;
  /** The server's clock less ours, milliseconds; undefined where it was not told. */
  ahead: number | undefined;
};

/** How far a link's time may lie outside of the call that made it, where clocks are known and where they are not. */
const marginOf = ({ ahead }: Pick<Sight, 'ahead'>): number => (ahead === undefined ? 600_000 : 30_000);

/** The earliest time, by the server's clock, that a link of this entry can have; milliseconds since 1970. */
export const earliest = ({ startedAt }: Entry, sight: Pick<Sight, 'ahead'>): number =>
  startedAt + (sight.ahead ?? 0) - marginOf(sight);

/** As an API may give a text back: it knows no half characters, and may know other blanks. */
const plain = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

const contentOf = (draft: LinkDraft): string =>
  draftKey({ ...draft, title: plain(draft.title), description: plain(draft.description) });

const firstMiss = (entry: Open): number | undefined =>
  entry.state === 'unknown' ? entry.missedAt : undefined;

/** A link of this entry, made while its call can have been on its way: until `end`, by our clock. */
const isOf = (entry: Open, sight: Sight, end: number) => {
  const asked = contentOf(entry.draft);
  const from = earliest(entry, sight);
  const to = end + (sight.ahead ?? 0) + marginOf(sight);
  return (link: Link): boolean => {
    const createdAt = Date.parse(link.createdAt);
    return createdAt >= from && createdAt <= to && contentOf(link) === asked;
  };
};

/** Who went on without it need not be told that there is none. */
const shownOf = ({ shown }: Entry): { shown?: true } => (shown ? { shown } : {});

/** Not found: once is not enough, and a row that nobody could read may be the link. */
const missed = (entry: Open, { hasOdd }: Sight, now: number): Entry => {
  if (hasOdd) return { ...entry, state: 'unknown', fault: causeOf(entry) };
  const since = firstMiss(entry);
  if (since !== undefined && now - since >= secondLook)
    return { ...sentOf(entry), startedAt: entry.startedAt, ...shownOf(entry), state: 'notCreated' };
  // A clock that was set back since begins the wait anew.
  const missedAt = since !== undefined && since <= now ? since : now;
  return { ...entry, state: 'unknown', fault: causeOf(entry), missedAt };
};

type Claim = {
  sight: Sight;
  /** Links that are some entry's already. */
  claimed: ReadonlySet<string>;
  /** Entries to look for: lost, and none that asks for the same is on its way. */
  isLost: (entry: Entry) => boolean;
  now: number;
};

const byTime = (one: Link, other: Link): number => Date.parse(one.createdAt) - Date.parse(other.createdAt);

/** What became of lost entries, by one look at the API. Of equal ones the older gets the older link. */
export const claim = (entries: readonly Entry[], { sight, claimed, isLost, now }: Claim): Entry[] => {
  const taken = new Set([...claimed, ...linkIds(entries)]);
  const links = sight.links.toSorted(byTime);
  const lost = entries
    .filter(isOpen)
    .filter(isLost)
    .toSorted((a, b) => a.startedAt - b.startedAt);
  const ends = new Map<Entry, Entry>();

  const giveLink = (entry: Open, end: number) => {
    const isMine = isOf(entry, sight, end);
    const link = links.find((each) => !taken.has(each.id) && isMine(each));
    if (!link) return;
    taken.add(link.id);
    ends.set(entry, ended(entry, ok(link)));
  };

  for (const entry of lost) giveLink(entry, entry.startedAt + longestCall);
  // A computer may have slept between writing down and sending: anything until the first look may be its link.
  const late = lost.filter((entry) => !ends.has(entry));
  for (const entry of late) giveLink(entry, firstMiss(entry) ?? now);
  return entries.map((entry) => {
    const isLate = isOpen(entry) && late.includes(entry);
    return ends.get(entry) ?? (isLate ? missed(entry, sight, now) : entry);
  });
};
