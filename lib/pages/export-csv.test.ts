import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import { readCsv } from '../links/csv.fixture.ts';
import { latteLink } from '../links/link.fixture.ts';
import type { Charge, ChargeRow, Link, LinkRow, Page, Paging } from '../links/link.ts';
import type { ExportKind } from './export-csv.ts';
import { exportCsv } from './export-csv.ts';

const rowOf = (link: Link): LinkRow => ({ kind: 'link', link });
const linkOf = (id: string, change: Partial<Link> = {}): Link => ({ ...latteLink, id, ...change });

const chargeOf = (minute: number): Charge => ({
  id: `chrg_test_${minute}`,
  status: 'successful',
  amount: 7440,
  currency: 'THB',
  createdAt: `2026-11-22T07:${String(minute).padStart(2, '0')}:00Z`,
});

const chargesOf = (count: number) => Array.from({ length: count }, (_, minute) => chargeOf(minute));

const list = vi.fn<(linkId: string, paging: Paging) => Promise<Result<Page<ChargeRow>>>>();
const breathe = vi.fn<() => Promise<void>>(async () => undefined);
const tell = vi.fn<(done: number) => void>();
const pause = async () => undefined;

beforeEach(() => {
  list.mockReset();
  breathe.mockClear();
  tell.mockClear();
});

const listing = (charges: readonly Charge[]) =>
  list.mockImplementation(async (_, { offset = 0, limit = 20 }) => {
    const rows = charges
      .slice(offset, offset + limit)
      .map((charge): ChargeRow => ({ kind: 'charge', charge }));
    return ok({ rows, total: charges.length, limit, offset, from: '', to: '' });
  });

const exported = (kind: ExportKind, links: readonly Link[], signal = new AbortController().signal) =>
  exportCsv(kind, links.map(rowOf), { list, pause, breathe, tell, signal });

/** The lines below the head, as a spreadsheet reads them. */
const linesOf = async (kind: ExportKind, links: readonly Link[]) => {
  const texts = await exported(kind, links);
  if (!texts.ok) return expect.fail('no file');
  const text = texts.value.join('');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return readCsv(text.slice(1)).slice(1);
};

describe('a file of links', () => {
  test('has a row for each, in their order', async () => {
    const lines = await linesOf('links', [linkOf('two'), linkOf('one')]);
    expect(lines.map(([id]) => id)).toEqual(['two', 'one']);
  });

  test('has one also for what nobody could read', async () => {
    const { signal } = new AbortController();
    const texts = await exportCsv('links', [{ kind: 'odd' }], { list, pause, breathe, tell, signal });
    expect(texts.ok && texts.value.join('')).toContain('\r\n,odd,,');
  });

  test('asks nobody', async () => {
    await linesOf('links', [linkOf('one', { charges: { total: 30, data: [] } })]);
    expect(list).not.toHaveBeenCalled();
  });

  test('of ten thousand is written bit by bit, and tells how far it is', async () => {
    const links = Array.from({ length: 10_000 }, (_, index) => linkOf(`link_test_${index}`));
    expect(await linesOf('links', links)).toHaveLength(10_000);
    expect(breathe.mock.calls.length).toBeGreaterThan(15);
    expect(tell).toHaveBeenLastCalledWith(10_000);
  });
});

describe('a file of tries to pay', () => {
  test('has a row for each, the newest of a link first, and none for a link that nobody tried', async () => {
    const data = [chargeOf(1), chargeOf(3), chargeOf(2)];
    const links = [linkOf('one', { charges: { total: 3, data } }), linkOf('two')];
    const lines = await linesOf('charges', links);
    expect(lines.map(([id, , charge]) => `${id} ${charge}`)).toEqual([
      'one chrg_test_3',
      'one chrg_test_2',
      'one chrg_test_1',
    ]);
    expect(list).not.toHaveBeenCalled();
  });

  test('asks for those that a link does not tell itself, page by page', async () => {
    const all = chargesOf(130);
    listing(all);
    const link = linkOf('one', { charges: { total: 130, data: all.slice(0, 20) } });
    expect(await linesOf('charges', [link])).toHaveLength(130);
    expect(list.mock.calls.map(([id, { offset }]) => [id, offset])).toEqual([
      ['one', 0],
      ['one', 100],
    ]);
  });

  test('tells how far it is now and then: a page draws what it is told', async () => {
    const links = Array.from({ length: 1200 }, (_, index) => linkOf(`link_test_${index}`));
    await linesOf('charges', links);
    expect(tell.mock.calls).toEqual([[1], [501], [1001]]);
    expect(breathe.mock.calls.length).toBeGreaterThanOrEqual(3);
  });

  test('tells each link that it had to ask for: that takes its time', async () => {
    listing(chargesOf(30));
    const asked = linkOf('asked', { charges: { total: 30, data: [] } });
    await linesOf('charges', [linkOf('one'), linkOf('two'), asked, linkOf('three')]);
    expect(tell.mock.calls).toEqual([[1], [3]]);
  });

  test('is none where one cannot be read: half of it would pass for the whole', async () => {
    list.mockResolvedValue(fail({ kind: 'offline' }));
    const link = linkOf('one', { charges: { total: 30, data: [] } });
    expect(await exported('charges', [linkOf('two'), link])).toEqual(fail({ kind: 'offline' }));
  });
});

test.each(['links', 'charges'] as const)(
  'given up, a file of %s asks and writes nothing more',
  async (kind) => {
    const controller = new AbortController();
    controller.abort();
    const link = linkOf('one', { charges: { total: 30, data: [] } });
    expect(await exported(kind, [link], controller.signal)).toEqual(ok([]));
    expect(list).not.toHaveBeenCalled();
  },
);
