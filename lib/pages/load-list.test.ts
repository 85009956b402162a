import { describe, expect, test, vi } from 'vitest';
import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { LinkRow, Page, Paging } from '../links/link.ts';
import { withFresh } from '../links/link-rows.ts';
import { createLinksApi } from '../omise/links-api.ts';
import { sandboxKey } from '../sandbox/keys.ts';
import type { LinkRecord } from '../sandbox/records.ts';
import { memoryStore } from '../sandbox/store.ts';
import { openTill } from '../sandbox/test-till.ts';
import type { Place, Period, Step } from './load-list.ts';
import { loadList, start } from './load-list.ts';

type Fetch = (request: Request) => Promise<Response>;

const record = (seq: number): LinkRecord => ({
  kind: 'link',
  id: `link_test_${String(seq).padStart(19, '0')}`,
  code: `${seq}`,
  seq,
  amount: 7440,
  currency: 'THB',
  title: `Hot Latte ${seq}`,
  description: 'A warm cup of coffee',
  multiple: false,
  createdAt: new Date(Date.parse('2026-11-01T00:00:00Z') + seq * 60_000).toISOString().replace('.000', ''),
});

/** The sandbox with so many links, as the extension asks it; `between` may stand in between. */
const tillOf = async (count: number, between = (fetch: Fetch): Fetch => fetch) => {
  const store = memoryStore();
  await store.save(Array.from({ length: count }, (_, seq) => record(seq)));
  const till = openTill(store);
  const asked: Paging[] = [];
  const api = createLinksApi({
    fetch: between(till.fetch),
    key: sandboxKey,
    paymentUriAllowed: ({ host }) => host === 'pay.example',
  });
  const list = (paging: Paging): Promise<Result<Page<LinkRow>>> => {
    asked.push(paging);
    return api.list(paging);
  };
  return { ...till, list, asked };
};

type Till = Pick<Awaited<ReturnType<typeof tillOf>>, 'list'>;
type Options = {
  place?: Place;
  period?: Period;
  controller?: AbortController;
  after?: (step: Step<LinkRow>) => unknown;
};

const pause = vi.fn<(duration: number) => Promise<void>>(async () => undefined);

/** All steps of a load; `after` is done after each of them. */
const load = async ({ list }: Till, { controller = new AbortController(), after, ...rest }: Options = {}) => {
  const steps: Step<LinkRow>[] = [];
  pause.mockClear();
  for await (const step of loadList({ list, pause, signal: controller.signal, ...rest })) {
    steps.push(step);
    await after?.(step);
  }
  return steps;
};

const rowsOf = (steps: readonly Step<LinkRow>[]): LinkRow[] =>
  steps.flatMap((step) => (step.type === 'came' ? step.rows : []));

const kindsOf = (steps: readonly Step<LinkRow>[]) => steps.map(({ type }) => type);
const placeOf = (step: Step<LinkRow> | undefined) => (step?.type === 'came' ? step.place : undefined);

describe('a list of an account', () => {
  test('is read to its end, the newest first, a hundred at a time', async () => {
    const till = await tillOf(250);
    const steps = await load(till);
    expect(rowsOf(steps)).toHaveLength(250);
    expect(rowsOf(steps)[0]).toMatchObject({ link: { title: 'Hot Latte 249' } });
    expect(till.asked.map(({ offset, limit }) => [offset, limit])).toEqual([
      [0, 100],
      [100, 100],
      [200, 100],
    ]);
  });

  test('tells how far it has come', async () => {
    const [first] = await load(await tillOf(120));
    expect(placeOf(first)).toMatchObject({ loaded: 100, total: 120 });
  });

  test('of nothing is one question', async () => {
    const till = await tillOf(0);
    expect(kindsOf(await load(till))).toEqual(['came']);
    expect(till.asked).toHaveLength(1);
  });

  test('asks for no more than a time, where that is wanted', async () => {
    const period = { from: '2026-11-01T00:10:00Z', to: '2026-11-01T00:19:00Z' };
    expect(rowsOf(await load(await tillOf(100), { period }))).toHaveLength(10);
  });

  test('ends at an answer without rows, whatever total it tells', async () => {
    const empty: Page<LinkRow> = { rows: [], total: 9, limit: 100, offset: 0, from: '', to: '' };
    expect(kindsOf(await load({ list: async () => ok(empty) }))).toEqual(['came']);
  });
});

describe('while links are being made', () => {
  test('none is missed and none comes twice: the end is pinned at the first answer', async () => {
    const till = await tillOf(250);
    const steps = await load(till, {
      after: async () => {
        till.clock.now += 60_000;
        await till.create();
      },
    });
    const ids = rowsOf(steps).map((row) => row.kind === 'link' && row.link.id);
    expect(new Set(ids).size).toBe(250);
    expect(till.asked.map(({ to }) => to)).toEqual([
      undefined,
      '2026-11-22T07:00:00Z',
      '2026-11-22T07:00:00Z',
    ]);
  });

  test('one of the very same second shifts the rest, which is known once all the same', async () => {
    const till = await tillOf(150);
    const steps = await load(till, { after: () => till.create() });
    const rows = withFresh(new Map(), rowsOf(steps));
    for (let seq = 0; seq < 150; seq += 1) expect(rows.has(record(seq).id)).toBe(true);
  });
});

const changed =
  (change: (row: Record<string, unknown>, index: number) => unknown) =>
  (fetch: Fetch): Fetch =>
  async (request) => {
    const page: { data: Record<string, unknown>[] } = await (await fetch(request)).json();
    return Response.json({ ...page, data: page.data.map(change) });
  };

describe('rows that are no links', () => {
  test('are deleted ones, as older versions tell them', async () => {
    const stubs = changed((row, index) =>
      index === 1 ? { object: 'link', id: row['id'], livemode: false, deleted: true } : row,
    );
    expect(rowsOf(await load(await tillOf(3, stubs))).map(({ kind }) => kind)).toEqual([
      'link',
      'stub',
      'link',
    ]);
  });

  test('are odd ones, which spoil no other and do not end the list', async () => {
    const odd = changed((row, index) => (index === 50 ? { id: row['id'], amount: 'much' } : row));
    const rows = rowsOf(await load(await tillOf(150, odd)));
    expect(rows).toHaveLength(150);
    expect(rows.filter(({ kind }) => kind === 'odd')).toHaveLength(1);
  });
});

const failingAt = (offset: number, answer: () => Response, times = Infinity) => {
  let left = times;
  return (fetch: Fetch): Fetch =>
    async (request) => {
      const isHere = new URL(request.url).searchParams.get('offset') === String(offset);
      if (!isHere || left === 0) return fetch(request);
      left -= 1;
      return answer();
    };
};

const revoked = () =>
  Response.json({ object: 'error', code: 'authentication_failure', message: 'no' }, { status: 401 });
const slowDown = () => new Response('', { status: 429, headers: { 'Retry-After': '7' } });

describe('a key that is revoked in between', () => {
  test('ends the load; what came before is told', async () => {
    const steps = await load(await tillOf(250, failingAt(100, revoked)));
    expect(kindsOf(steps)).toEqual(['came', 'failed']);
    expect(steps[1]).toMatchObject({ fault: { kind: 'unauthorised' } });
    expect(rowsOf(steps)).toHaveLength(100);
  });

  test('goes on where it came to, as of the same moment, once there is another', async () => {
    const till = await tillOf(250, failingAt(100, revoked, 1));
    const [first] = await load(till);
    till.clock.now += 60_000;
    await till.create();
    const rest = await load(till, { place: placeOf(first) ?? start });
    expect(rowsOf(rest)).toHaveLength(150);
    expect(till.asked.at(-1)).toMatchObject({ offset: 200, to: '2026-11-22T07:00:00Z' });
  });
});

describe('asked to slow down', () => {
  test('it waits as long as it is told, says so, and goes on', async () => {
    const steps = await load(await tillOf(150, failingAt(100, slowDown, 1)));
    expect(kindsOf(steps)).toEqual(['came', 'waiting', 'came']);
    expect(steps[1]).toEqual({ type: 'waiting', seconds: 7 });
    expect(pause).toHaveBeenCalledExactlyOnceWith(7000);
  });

  test('again and again, it gives up and says why', async () => {
    const steps = await load(await tillOf(150, failingAt(100, slowDown)));
    expect(kindsOf(steps).filter((type) => type === 'waiting')).toHaveLength(5);
    expect(steps.at(-1)).toMatchObject({ type: 'failed', fault: { kind: 'rateLimited' } });
  });
});

test('a load that is stopped asks nothing more, not after a wait either', async () => {
  const till = await tillOf(250, failingAt(100, slowDown));
  const controller = new AbortController();
  const after = ({ type }: Step<LinkRow>) => type === 'waiting' && controller.abort();
  expect(kindsOf(await load(till, { controller, after }))).toEqual(['came', 'waiting']);
  expect(till.asked).toHaveLength(2);
});

test('any other fault ends it at once', async () => {
  expect(await load({ list: async () => fail({ kind: 'offline' }) })).toEqual([
    { type: 'failed', fault: { kind: 'offline' } },
  ]);
});
