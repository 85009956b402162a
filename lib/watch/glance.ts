import type { Fault, Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { FoundLink, LinkRow } from '../links/link.ts';
import type { LinksApi } from '../omise/links-api.ts';
import { countPayments, notCounted } from './count-payments.ts';
import type { Sight } from './learn.ts';
import { look } from './look.ts';
import { keyOf } from './place.ts';
import type { Waited } from './record.ts';
import { isOfLink } from './rest.ts';

type Api = Pick<LinksApi, 'list' | 'charges'>;

/** What was seen of a waited-for link; no sight where its list does not tell, or nobody could read it. */
export type Seen = { waited: Waited; sight?: Sight };

/** What was seen before something went wrong counts. `odd`: something is wrong with these alone. */
export type Glance = { seen: Seen[]; odd: Waited[]; fault?: Fault };

export const idOf = (row: FoundLink): string => (row.kind === 'link' ? row.link.id : row.stub.id);

const sightOf = async (api: Api, row: FoundLink, { settled }: Waited): Promise<Result<Sight>> => {
  if (row.kind === 'stub') return ok({ row, count: notCounted });
  const count = await countPayments(api, row.link, settled);
  return count.ok ? ok({ row, count: count.value }) : count;
};

const isFound = (row: LinkRow): row is FoundLink => row.kind !== 'odd';

/** Looks at what is due of an account. `all`: of what else is waited for there, whatever the same lists tell counts. */
export const glance = async (api: Api, due: readonly Waited[], all: readonly Waited[]): Promise<Glance> => {
  const told = await look(api, due);
  if (!told.ok) return { seen: [], odd: [], fault: told.fault };
  const rows = new Map(told.value.rows.filter(isFound).map((row) => [idOf(row), row]));
  const left = new Set(told.value.open.map(keyOf));
  const asked = new Set(due.map(keyOf));
  const seen: Seen[] = [];
  const odd: Waited[] = [];
  for (const each of all) {
    const row = rows.get(each.linkId);
    const sight = row && (await sightOf(api, row, each));
    if (sight?.ok) seen.push({ waited: each, sight: sight.value });
    else if (sight && !isOfLink(sight.fault)) return { seen, odd, fault: sight.fault };
    else if (sight) odd.push(each);
    else if (asked.has(keyOf(each)) && !left.has(keyOf(each))) seen.push({ waited: each });
  }
  return { seen, odd };
};
