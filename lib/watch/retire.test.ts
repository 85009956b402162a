import { describe, expect, test, vi } from 'vitest';
import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import { latteLink, paidLatte } from '../links/link.fixture.ts';
import type { FoundLink, Link } from '../links/link.ts';
import { retire } from './retire.ts';
import { waitedLink } from './world.fixture.ts';

const offline = fail({ kind: 'offline' });

const linkRow = (change: Partial<Link> = {}): FoundLink => ({
  kind: 'link',
  link: { ...latteLink, ...change },
});

const stub: FoundLink = { kind: 'stub', stub: { id: latteLink.id, livemode: false } };

/** An Omise where a look finds one thing, and the deletion another. */
const openApi = (found: FoundLink, gone: Result<FoundLink> = ok(linkRow({ deleted: true }))) => {
  const destroy = vi.fn(async () => gone);
  const retrieve = async () => ok({ row: found, raw: {} });
  return { retrieve, destroy, charges: async () => offline };
};

describe('a link that is to go', () => {
  test('is deleted once it was looked at', async () => {
    const api = openApi(linkRow());
    expect(await retire(api, waitedLink)).toMatchObject({ value: { end: 'deleted' } });
    expect(api.destroy).toHaveBeenCalledOnce();
  });

  test.each([
    ['was deleted elsewhere', linkRow({ deleted: true })],
    ['is a stub', stub],
  ])('and %s is gone, and is not deleted again', async (_, row) => {
    const api = openApi(row);
    expect(await retire(api, waitedLink)).toMatchObject({ value: { end: 'deleted' } });
    expect(api.destroy).not.toHaveBeenCalled();
  });

  test('stays where nobody can read what was paid by it', async () => {
    const api = openApi(linkRow({ multiple: true, charges: { total: 30, data: [] } }));
    expect(await retire(api, waitedLink)).toEqual(offline);
    expect(api.destroy).not.toHaveBeenCalled();
  });

  test('tells of the payment that came just before it went', async () => {
    const api = openApi(linkRow(), ok(linkRow({ ...paidLatte, deleted: true })));
    expect(await retire(api, waitedLink)).toMatchObject({
      value: { end: 'deleted', sight: { count: { times: 1 } } },
    });
  });

  test('tells what was seen before, where its deletion leaves a stub', async () => {
    const api = openApi(linkRow(), ok(stub));
    expect(await retire(api, waitedLink)).toMatchObject({
      value: { end: 'deleted', sight: { row: linkRow(), count: { times: 0 } } },
    });
  });
});
