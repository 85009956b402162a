import type { createAccounts } from '../../lib/accounts/accounts.ts';
import type { Fault, Result } from '../../lib/faults/fault.ts';
import { fail } from '../../lib/faults/fault.ts';
import type { Sent } from '../../lib/links/attempt.ts';
import type { Link, LinkDraft } from '../../lib/links/link.ts';
import { holdsKey } from '../../lib/links/secret.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import type { Guard } from '../../lib/outbox/guard.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';

type Parts = {
  accounts: ReturnType<typeof createAccounts>;
  drafts: Pick<ReturnType<typeof createDrafts>, 'end'>;
  outbox: Pick<Outbox, 'create' | 'mayExist'>;
  guard: Guard;
  /** Has what was made waited for. */
  adopt: () => Promise<void>;
};

/** Makes the link that is asked for; `isConfirmed`: the merchant was asked, and wants it. */
export type Create = (sent: Sent, isConfirmed?: boolean) => Promise<Result<Link>>;

/** A key would be sent to whoever pays. */
const fieldWithKey = (draft: LinkDraft) =>
  (['title', 'description'] as const).find((field) => holdsKey(draft[field]));

const likeAnother: Fault = { kind: 'askFirst', question: 'mayExist' };

/** Milliseconds: the clipboard comes first. A worker that is stopped before has another one do it. */
const adoptAfter = 500;

/** The one way to a link, whoever asks: the questions before it, the outbox, and what follows. */
export const createCreating = ({ accounts, drafts, outbox, guard, adopt }: Parts): Create => {
  /** Asked only where nothing else stands in the way: that is told by the answer. */
  const questionOf = async (sent: Sent): Promise<Fault | undefined> => {
    const question = (await outbox.mayExist(sent))
      ? likeAnother
      : await guard.question(sent, await accounts.modeOf(sent.accountId));
    return question && (await accounts.api(sent.accountId, sent.draft)).ok ? question : undefined;
  };

  const post = async (sent: Sent): Promise<Result<Link>> => {
    const api = await accounts.api(sent.accountId, sent.draft);
    const made = api.ok ? await api.value.create(sent.draft) : api;
    if (made.ok) void guard.note(sent);
    return made;
  };

  return async (sent, isConfirmed = false) => {
    const field = fieldWithKey(sent.draft);
    if (field) return fail({ kind: 'invalid', field, problem: 'holdsKey' });
    const ask = isConfirmed ? undefined : () => questionOf(sent);
    const made = await outbox.create(sent, () => post(sent), ask);
    if (!made.ok) return made;
    // The link is written down: the answer need not wait for the rest.
    void drafts.end(sent);
    setTimeout(() => void adopt(), adoptAfter);
    return made;
  };
};
