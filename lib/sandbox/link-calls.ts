import { answered, badRequest, notFound, refused } from './answer.ts';
import type { Answer } from './answer.ts';
import { newSuffix } from './ids.ts';
import type { Ledger } from './ledger.ts';
import { limitFault, newLinkSchema } from './new-link.ts';
import type { NewLink } from './new-link.ts';
import { tellingOf } from './office.ts';
import type { Call, Office } from './office.ts';
import { check, readBody } from './params.ts';
import type { LinkRecord } from './records.ts';
import { showLink } from './show-link.ts';
import { toSeconds } from './time.ts';

const addLink = async ({ state, random, now }: Office, draft: NewLink): Promise<LinkRecord> =>
  state.change((ledger) => {
    const suffix = newSuffix(random);
    const link: LinkRecord = {
      ...draft,
      kind: 'link',
      id: `link_test_${suffix}`,
      code: suffix.toUpperCase(),
      seq: ledger.nextSeq(),
      createdAt: toSeconds(now()),
    };
    return { records: [link], told: link };
  });

const tellLink = async (office: Office, call: Call, link: LinkRecord): Promise<Answer> =>
  answered(showLink(link, tellingOf(office, call, await office.state.read())));

/** POST /links */
export const createLink = async (office: Office, call: Call): Promise<Answer> => {
  const params = await readBody(call.request);
  if (!params) return badRequest(['request body is not valid JSON']);
  const draft = check(newLinkSchema, { multiple: 'false', ...params });
  if (!draft.ok) return badRequest(draft.faults);
  const fault = limitFault(draft.value);
  if (fault) return refused(400, 'invalid_link', fault);
  return tellLink(office, call, await addLink(office, draft.value));
};

/** GET /links/{id} */
export const retrieveLink = async (office: Office, call: Call): Promise<Answer> => {
  const link = (await office.state.read()).link(call.id);
  return link ? tellLink(office, call, link) : notFound(`link ${call.id}`);
};

const markDeleted = (ledger: Ledger, id: string, deletedAt: string) => {
  const link = ledger.link(id);
  if (!link || link.deletedAt !== undefined) return { records: [], told: link };
  const deleted = { ...link, deletedAt };
  return { records: [deleted], told: deleted };
};

/** DELETE /links/{id}. A second one changes nothing and answers as the first. */
export const destroyLink = async (office: Office, call: Call): Promise<Answer> => {
  const link = await office.state.change((ledger) => markDeleted(ledger, call.id, toSeconds(office.now())));
  return link ? tellLink(office, call, link) : notFound(`link ${call.id}`);
};
