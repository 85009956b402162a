import type { Fault, Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { FoundLink, LinkRow } from '../links/link.ts';
import type { LinksApi } from '../omise/links-api.ts';
import { countPayments } from './count-payments.ts';
import type { Sight } from './learn.ts';
import { look } from './look.ts';
import type { Waited } from './record.ts';

type Api = Pick<LinksApi, 'list' | 'charges'>;

/** What was seen of a waited-for link; no sight where its list does not tell, or nobody could read it. */
export type Seen = { waited: Waited; sight?: Sight };

const idOf = (row: FoundLink): string => (row.kind === 'link' ? row.link.id : row.stub.id);

const nothing = { times: 0, amount: 0, isAtLeast: false } as const;

const sightOf = async (api: Api, row: FoundLink, waited: Waited): Promise<Result<Sight>> => {
  if (row.kind === 'stub') return ok({ row, received: nothing });
  const received = await countPayments(api, row.link, waited);
  return received.ok ? ok({ row, received: received.value }) : received;
};

const isFound = (row: LinkRow): row is FoundLink => row.kind !== 'odd';

/** Looks at waited-for links of one account. What was seen before something went wrong counts. */
export const glance = async (
  api: Api,
  waited: readonly Waited[],
): Promise<{ seen: Seen[]; fault?: Fault }> => {
  const told = await look(api, waited);
  if (!told.ok) return { seen: [], fault: told.fault };
  const rows = new Map(told.value.filter(isFound).map((row) => [idOf(row), row]));
  const seen: Seen[] = [];
  for (const each of waited) {
    const row = rows.get(each.linkId);
    const sight = row && (await sightOf(api, row, each));
    if (sight && !sight.ok) return { seen, fault: sight.fault };
    seen.push({ waited: each, ...(sight && { sight: sight.value }) });
  }
  return { seen };
};
