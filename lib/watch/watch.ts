import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import type { Retired } from '../links/attempt.ts';
import { receivedOf } from '../links/link-state.ts';
import type { LinksApi } from '../omise/links-api.ts';

type Parts = { apiOf: (accountId: string) => Promise<Result<LinksApi>> };

export const createWatch = ({ apiOf }: Parts) => ({
  async retire(accountId: string, linkId: string): Promise<Result<Retired>> {
    const api = await apiOf(accountId);
    if (!api.ok) return api;
    const found = await api.value.retrieve(linkId);
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.kind === 'link' && receivedOf(row.link).times > 0) return ok('paid');
    const gone = await api.value.destroy(linkId);
    return gone.ok ? ok('deleted') : gone;
  },
  newlyPaid: async (_accountId: string): Promise<number> => 0,
  seen: async (_accountId: string): Promise<void> => undefined,
});

export type Watch = ReturnType<typeof createWatch>;
