import * as z from 'zod/mini';
import { answered, badRequest, refused } from './answer.ts';
import type { Answer } from './answer.ts';
import { tellingOf } from './office.ts';
import type { Call, Office } from './office.ts';
import { inOrder, orderSchema } from './paging.ts';
import { check, readQuery } from './params.ts';
import type { LinkRecord } from './records.ts';
import { passes, readFilters } from './search-filters.ts';
import { showLink } from './show-link.ts';

const positive = (name: string) =>
  z.pipe(z.string().check(z.regex(/^[1-9]\d{0,8}$/, `invalid ${name}`)), z.transform(Number));

const searchSchema = z.object({
  query: z.string(),
  page: positive('page'),
  per_page: z.pipe(
    positive('per_page'),
    z.transform((count) => Math.min(count, 100)),
  ),
  order: orderSchema,
});

const defaults = { query: '', page: '1', per_page: '30', order: 'reverse_chronological' };

const speaksOf = ({ id, title, description }: LinkRecord, words: string): boolean =>
  [id, title, description].some((text) => text.toLowerCase().includes(words.toLowerCase()));

type Search = z.infer<typeof searchSchema>;

const pageOf = (found: readonly LinkRecord[], { page, per_page }: Search) => ({
  rows: found.slice((page - 1) * per_page, page * per_page),
  total: found.length,
  total_pages: Math.ceil(found.length / per_page),
});

/** GET /search?scope=link: words of the title, the description or the id, and the documented filters. */
export const search = async (office: Office, call: Call): Promise<Answer> => {
  const params = readQuery(call.query);
  if (params.scope !== 'link') return refused(400, 'invalid_scope', 'invalid scope');
  const filters = readFilters(params);
  if (!filters) return refused(400, 'invalid_filter', 'invalid filters');
  const asked = check(searchSchema, { ...defaults, ...params });
  if (!asked.ok) return badRequest(asked.faults);

  const ledger = await office.state.read();
  const { query, page, per_page, order } = asked.value;
  const found = ledger.links().filter((link) => speaksOf(link, query) && passes(link, filters));
  const { rows, total, total_pages } = pageOf(inOrder(found, order), asked.value);
  const telling = tellingOf(office, call, ledger);
  const data = rows.map((link) => showLink(link, telling));
  const head = { object: 'search', data, page, per_page, total, total_pages };
  return answered({ ...head, filters, query, scope: 'link', location: '/search', order });
};
