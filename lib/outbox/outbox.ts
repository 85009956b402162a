import type { Fault, Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import { provesNothingMade } from '../faults/made-nothing.ts';
import { draftKey } from '../links/draft-key.ts';
import type { Link, LinkDraft } from '../links/link.ts';
import type { Attempt, Sent } from '../links/attempt.ts';
import type { Entry, Open } from './entry.ts';
import { causeOf, ended, isOpen, isSame, keyOf, resultOf, sentOf } from './entry.ts';
import { recentIn } from './recent.ts';
import type { RecordParts } from './record.ts';
import { createRecord } from './record.ts';
import type { SettleParts } from './settle.ts';
import { createSettler } from './settle.ts';

type Parts = RecordParts &
  Pick<SettleParts, 'apiOf' | 'now'> & {
    /** Sees to it that somebody looks, also if the worker is stopped now. */
    watch: () => void;
  };

/** Asks the API for the link. Called at most once for a draft, unless it is proved that nothing was made. */
type Send = (draft: LinkDraft) => Promise<Result<Link>>;

/** What the merchant is to be asked before, if anything. */
type Question = () => Promise<Fault | undefined>;

const noQuestion: Question = async () => undefined;

/** Whatever is thrown on the way, the call may have been sent. */
const answerOf = async (post: Send, draft: LinkDraft): Promise<Result<Link>> => {
  try {
    return await post(draft);
  } catch {
    return fail({ kind: 'internal' });
  }
};

/** What was written down of a draft cannot be read: under its id nothing is sent, and nothing can be looked for. */
const unreadable = fail({
  kind: 'unconfirmed',
  cause: { kind: 'interrupted' },
  againSeconds: 60,
  obstacle: { kind: 'internal' },
});

/** Milliseconds. */
const patience = 1000;

const mayBeSentAgain = ({ state }: Entry): boolean => state === 'refused' || state === 'notCreated';

/** Creates a link once for each draft: written down before it is sent, and what came back before it is told. */
export const createOutbox = ({ pending, shown, apiOf, now, watch }: Parts) => {
  const record = createRecord({ pending, shown });
  const flying = new Map<string, Promise<Result<Link>>>();
  const settler = createSettler({ record, apiOf, now, isFlying: (entry) => flying.has(keyOf(entry)) });
  let era = 0;

  const told = (entry: Entry): Result<Link> =>
    isOpen(entry)
      ? fail({ kind: 'unconfirmed', cause: causeOf(entry), ...settler.outlook(entry.accountId) })
      : resultOf(entry);

  /** Most answers are there long before anybody would look; no worker is stopped as soon as that. */
  const watched = async (answer: Promise<Result<Link>>): Promise<Result<Link>> => {
    const timer = setTimeout(watch, patience);
    const result = await answer;
    clearTimeout(timer);
    if (!result.ok && !provesNothingMade(result.fault)) watch();
    return result;
  };

  const send = async (sent: Sent, post: Send, begun: number): Promise<Result<Link>> => {
    // Forgotten since it was asked: nothing is sent.
    if (begun !== era) return fail({ kind: 'accountChanged' });
    const entry: Entry = { ...sentOf(sent), startedAt: now(), state: 'sending' };
    await record.put(entry);
    const end = ended(entry, await watched(answerOf(post, sent.draft)));
    // What was looked for before is not what is lost now.
    if (isOpen(end)) settler.renew(sent.accountId);
    // Forgotten meanwhile, it does not come back. One that cannot be written is on its way still, and looked for.
    if (begun === era) await record.put(end).catch(() => undefined);
    return told(end);
  };

  const earlierEnd = async (sent: Sent): Promise<Result<Link> | undefined> => {
    const earlier = await record.find(sent);
    if (earlier) return mayBeSentAgain(earlier) ? undefined : told(earlier);
    return (await record.isOdd(sent)) ? unreadable : undefined;
  };

  const answerOrSend = async (sent: Sent, post: Send, ask: Question): Promise<Result<Link>> => {
    const begun = era;
    const earlier = await earlierEnd(sent);
    if (earlier) return earlier;
    const question = await ask();
    return question ? fail(question) : send(sent, post, begun);
  };

  const openLike = async ({ accountId, draft }: Sent): Promise<Open[]> => {
    const key = draftKey(draft);
    const isLike = (entry: Entry) => entry.accountId === accountId && draftKey(entry.draft) === key;
    return (await record.pending()).filter(isOpen).filter(isLike);
  };

  const attemptOf = (entry: Entry): Attempt =>
    flying.has(keyOf(entry)) ? sentOf(entry) : { ...sentOf(entry), result: told(entry) };

  return {
    /** The same draft asked twice, at once or later, gets the one answer. Where `ask` has a question, that is it. */
    create(sent: Sent, post: Send, ask: Question = noQuestion): Promise<Result<Link>> {
      const key = keyOf(sent);
      const known = flying.get(key);
      if (known) return known;
      const made = answerOrSend(sent, post, ask).finally(() => flying.delete(key));
      flying.set(key, made);
      return made;
    },

    /**
     * How a draft that was sent ends. Waits for it where it is on its way, and looks for it where its end is not known;
     * sends nothing. What was never written down was never sent.
     */
    async endOf(sent: Sent): Promise<Result<Link>> {
      const known = flying.get(keyOf(sent));
      if (known) return known;
      await settler.settle(sent.accountId);
      const entry = await record.find(sent);
      if (entry) return told(entry);
      return (await record.isOdd(sent)) ? unreadable : fail({ kind: 'notCreated' });
    },

    /** The account's newest attempt whose end nobody has seen yet: never one of another account's. */
    async unseen(account: string): Promise<Attempt | undefined> {
      record.readAhead();
      const isUnseen = (entry: Entry) => entry.accountId === account && !entry.shown;
      const entry = (await record.pending()).findLast(isUnseen);
      return entry && attemptOf(entry);
    },

    /** Whether a draft may have become a link in another account: it is on its way there, or its end is not known. */
    async mayExistElsewhere(draft: string, account: string): Promise<boolean> {
      const entries = await record.pending();
      return entries.some((entry) => entry.draftId === draft && entry.accountId !== account && isOpen(entry));
    },

    /** An end is laid away; what has none yet is to be shown still. */
    async markShown(sent: Sent): Promise<Result<null>> {
      const begun = era;
      const entry = (await record.pending()).find(isSame(sent));
      if (begun === era && entry && !isOpen(entry)) await record.layAway(entry);
      return ok(null);
    },

    /** The merchant goes on. It is looked for still, and a link that is found is shown; that there is none is not. */
    async leave(sent: Sent): Promise<Result<null>> {
      const entry = (await record.pending()).find(isSame(sent));
      if (entry && isOpen(entry)) await record.replace(entry, { ...entry, shown: true });
      return ok(null);
    },

    /** Whether the merchant has gone on from a draft like this, in this account, of which nobody knows still. */
    mayExist: async (sent: Sent): Promise<boolean> => (await openLike(sent)).some(({ shown: left }) => left),

    /** Whether nobody knows of a draft like this, in this account, the merchant gone on or not. */
    isOpenLike: async (sent: Sent): Promise<boolean> => (await openLike(sent)).length > 0,

    /** What became a link, and was not laid away yet. */
    made: async (): Promise<{ sent: Sent; link: Link; startedAt: number }[]> =>
      (await record.pending()).flatMap((entry) => {
        if (entry.state !== 'created') return [];
        return [{ sent: sentOf(entry), link: entry.link, startedAt: entry.startedAt }];
      }),

    /** What became a link in this account, the newest first, each once. */
    recent: async (account: string): Promise<LinkDraft[]> => recentIn(await record.all(), account),

    /** Whether anything in this account is not known still. */
    hasOpen: async (account: string): Promise<boolean> =>
      (await record.pending()).some((entry) => entry.accountId === account && isOpen(entry)),

    /** What was asked for in an account that is removed goes with it. */
    dropAccount: (account: string): Promise<void> => record.dropAccount(account),

    /** Looks for everything whose end is not known. The youngest that is still lost, or undefined. */
    settleAll: () => settler.settleAll(),
    /** The network is back, or a key open again. */
    hurry: settler.hurry,

    /** How much of the record nobody could read, and what forgets that. */
    odd: record.odd,
    dropOdd: record.dropOdd,

    /** Nothing was ever sent. */
    async forget(): Promise<void> {
      era += 1;
      await record.forget();
    },
  };
};

export type Outbox = ReturnType<typeof createOutbox>;
