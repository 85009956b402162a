import type { createAccounts } from '../../lib/accounts/accounts.ts';
import type { Fault, Result } from '../../lib/faults/fault.ts';
import { fail } from '../../lib/faults/fault.ts';
import type { Sent } from '../../lib/links/attempt.ts';
import type { Link, LinkDraft } from '../../lib/links/link.ts';
import { holdsKey } from '../../lib/links/secret.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import type { LinksApi } from '../../lib/omise/links-api.ts';
import type { Guard } from '../../lib/outbox/guard.ts';
import type { Outbox } from '../../lib/outbox/outbox.ts';

type Api = Pick<LinksApi, 'create'>;

type Parts = {
  accounts: Pick<ReturnType<typeof createAccounts>, 'modeOf'> & {
    api: (accountId: string, draft: LinkDraft) => Promise<Result<Api>>;
  };
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
  const questionOf = async (sent: Sent): Promise<Fault | undefined> =>
    (await outbox.mayExist(sent)) ? likeAnother : guard.question(sent, await accounts.modeOf(sent.accountId));

  /** With a question before it: where anything stands in the way, that is the answer, and nothing is asked yet. */
  const asking = (sent: Sent) => {
    let obstacle: Result<Api> | undefined;
    return {
      ask: async (): Promise<Fault | undefined> => {
        const question = await questionOf(sent);
        const api = question && (await accounts.api(sent.accountId, sent.draft));
        if (api?.ok === false) obstacle = api;
        return api?.ok ? question : undefined;
      },
      // What is opened in between must not lead past the question.
      reach: async () => obstacle ?? accounts.api(sent.accountId, sent.draft),
    };
  };

  const post = async (sent: Sent, reach: () => Promise<Result<Api>>): Promise<Result<Link>> => {
    const api = await reach();
    const made = api.ok ? await api.value.create(sent.draft) : api;
    if (made.ok) void guard.note(sent);
    return made;
  };

  return async (sent, isConfirmed = false) => {
    const field = fieldWithKey(sent.draft);
    if (field) return fail({ kind: 'invalid', field, problem: 'holdsKey' });
    const { ask, reach } = asking(sent);
    const made = await outbox.create(sent, () => post(sent, reach), isConfirmed ? undefined : ask);
    if (!made.ok) return made;
    // The link is written down: the answer need not wait for the rest.
    void drafts.end(sent);
    setTimeout(() => void adopt(), adoptAfter);
    return made;
  };
};
