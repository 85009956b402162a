import { describe, expect, test, vi } from 'vitest';
import { inUse, openRooms, passphrase, testKey } from '../../lib/accounts/rooms.fixture.ts';
import { ok } from '../../lib/faults/fault.ts';
import type { Keeping } from '../../lib/links/account.ts';
import { latte, latteForm } from '../../lib/links/link.fixture.ts';
import { createDrafts, draftSchema, selectionSchema } from '../../lib/outbox/drafts.ts';
import { memoryArea } from '../../lib/platform/memory-area.fixture.ts';
import { stored } from '../../lib/platform/stored.ts';
import { linksHandlers } from './links-handlers.ts';

/** The handlers over real accounts; behind the network a second sandbox plays Omise. */
const startWorker = () => {
  const rooms = openRooms();
  const area = memoryArea();
  const drafts = createDrafts({
    saved: stored('draft', { area, schema: draftSchema, fallback: null }),
    selected: stored('selection', { area, schema: selectionSchema, fallback: '' }),
  });
  const watch = {
    retire: vi.fn(async () => ok('deleted' as const)),
    seen: vi.fn(async () => undefined),
    observe: vi.fn(async () => undefined),
  };
  const showPopup = vi.fn(async () => undefined);
  const parts = { accounts: rooms.accounts, drafts, watch, showPopup };
  return { ...rooms, ...parts, ...linksHandlers(parts) };
};

type Worker = ReturnType<typeof startWorker>;

/** A worker with a key, in use or not, and the account's id. */
const startAtOmise = async (keeping: Keeping = 'device') => {
  const worker = startWorker();
  await worker.accounts.saveKey({ key: testKey, keeping, passphrase });
  const row = await inUse(worker);
  return { worker, accountId: row?.account.id ?? expect.fail('the key was not taken') };
};

const make = async ({ accounts }: Worker, accountId: string, change: Partial<typeof latte> = {}) => {
  const api = await accounts.apiOf(accountId);
  const made = api.ok ? await api.value.create({ ...latte, ...change }) : api;
  return made.ok ? made.value : expect.fail('no link was made');
};

const sandboxWithLink = async () => {
  const worker = startWorker();
  const link = await make(worker, 'sandbox');
  return { worker, link, asked: { accountId: 'sandbox', linkId: link.id } };
};

const codeOf = ({ paymentUri }: { paymentUri: string }) => new URL(paymentUri).search.slice(1);

/** Everything that can be asked of an account that has one link. */
const askAll = ({ listLinks, retrieveLink, listCharges, destroyLink }: Worker, accountId: string) => {
  const asked = { accountId, linkId: 'link_test_5xyz7vwd1nf9f2opq3r' };
  return Promise.all([
    listLinks({ accountId, paging: {} }),
    retrieveLink(asked),
    listCharges({ ...asked, paging: {} }),
    destroyLink(asked),
  ]);
};

const refusals = (kind: string) => Array.from({ length: 4 }, () => ({ ok: false, fault: { kind } }));

describe('in the sandbox', () => {
  test('links are listed, a page at a time, the newest first', async () => {
    const worker = startWorker();
    await make(worker, 'sandbox', { title: 'first' });
    const last = await make(worker, 'sandbox', { title: 'last' });
    const paging = { order: 'reverse_chronological', limit: 1 } as const;
    expect(await worker.listLinks({ accountId: 'sandbox', paging })).toMatchObject({
      value: { rows: [{ kind: 'link', link: last }], total: 2, limit: 1, offset: 0 },
    });
    expect(await worker.listLinks({ accountId: 'sandbox', paging: { ...paging, offset: 1 } })).toMatchObject({
      value: { rows: [{ link: { title: 'first' } }], offset: 1 },
    });
  });

  test('a link is looked up, with what the API said in its own words', async () => {
    const { worker, link, asked } = await sandboxWithLink();
    expect(await worker.retrieveLink(asked)).toMatchObject({
      value: {
        row: { kind: 'link', link },
        raw: { object: 'link', id: link.id, payment_uri: link.paymentUri },
      },
    });
  });

  test('what became of a link is told by its charges, declined ones too', async () => {
    const { worker, link, asked } = await sandboxWithLink();
    await worker.payer.decline(codeOf(link));
    await worker.payer.pay(codeOf(link));
    const told = await worker.listCharges({ ...asked, paging: {} });
    const charges = [{ charge: { status: 'failed' } }, { charge: { status: 'successful', amount: 7440 } }];
    expect(told).toMatchObject({ value: { rows: charges, total: 2 } });
  });

  test('a link that is deleted says so from then on, and stays in the list', async () => {
    const { worker, link, asked } = await sandboxWithLink();
    const gone = { kind: 'link', link: { id: link.id, deleted: true } };
    expect(await worker.destroyLink(asked)).toMatchObject({ ok: true, value: gone });
    expect(await worker.retrieveLink(asked)).toMatchObject({ value: { row: gone } });
    expect(await worker.listLinks({ accountId: 'sandbox', paging: {} })).toMatchObject({
      value: { rows: [gone] },
    });
  });

  test('a link that is not there is not found, whatever is asked of it', async () => {
    const [, ...refused] = await askAll(startWorker(), 'sandbox');
    expect(refused).toMatchObject(refusals('notFound').slice(1));
  });

  test('nothing is asked over the network', async () => {
    const { worker, asked } = await sandboxWithLink();
    await worker.destroyLink(asked);
    expect(worker.fetch).not.toHaveBeenCalled();
  });
});

describe('at Omise', () => {
  test('links are listed, looked up and deleted, with their charges', async () => {
    const { worker, accountId } = await startAtOmise();
    const link = await make(worker, accountId);
    const asked = { accountId, linkId: link.id };
    expect(await worker.listLinks({ accountId, paging: {} })).toMatchObject({ value: { rows: [{ link }] } });
    expect(await worker.retrieveLink(asked)).toMatchObject({ value: { row: { link } } });
    expect(await worker.listCharges({ ...asked, paging: {} })).toMatchObject({
      value: { rows: [], total: 0 },
    });
    expect(await worker.destroyLink(asked)).toMatchObject({ value: { link: { deleted: true } } });
  });

  test('one thing that is asked is one call, in the words of the API', async () => {
    const { worker, accountId } = await startAtOmise();
    worker.fetch.mockClear();
    await askAll(worker, accountId);
    const id = 'link_test_5xyz7vwd1nf9f2opq3r';
    const calls = worker.fetch.mock.calls.map(([{ method, url }]) => `${method} ${new URL(url).pathname}`);
    const expected = ['GET /links', `GET /links/${id}`, `GET /links/${id}/charges`, `DELETE /links/${id}`];
    expect(calls.toSorted()).toEqual(expected.toSorted());
  });

  test('an account that is not in use is asked all the same, and no other', async () => {
    const { worker, accountId } = await startAtOmise();
    const link = await make(worker, accountId);
    await worker.accounts.switchTo('sandbox');
    expect(await worker.listLinks({ accountId, paging: {} })).toMatchObject({ value: { rows: [{ link }] } });
    expect(await worker.listLinks({ accountId: 'sandbox', paging: {} })).toMatchObject({
      value: { rows: [] },
    });
  });

  test('a locked account tells nothing before it is opened, and nothing is sent', async () => {
    const { worker, accountId } = await startAtOmise('locked');
    await worker.opening.lock();
    worker.fetch.mockClear();
    expect(await askAll(worker, accountId)).toEqual(refusals('locked'));
    expect(worker.fetch).not.toHaveBeenCalled();
  });

  test('an account that was removed tells nothing; the sandbox does not answer for it', async () => {
    const { worker, accountId } = await startAtOmise();
    await worker.accounts.remove(accountId);
    worker.fetch.mockClear();
    expect(await askAll(worker, accountId)).toEqual(refusals('accountChanged'));
    expect(worker.fetch).not.toHaveBeenCalled();
  });

  test('nothing is sent where the browser does not let us', async () => {
    const { worker, accountId } = await startAtOmise();
    worker.mayReachOmise.mockResolvedValue(false);
    worker.fetch.mockClear();
    expect(await askAll(worker, accountId)).toEqual(refusals('noHostPermission'));
    expect(worker.fetch).not.toHaveBeenCalled();
  });

  test('no key comes back with what was asked', async () => {
    const { worker, accountId } = await startAtOmise();
    const link = await make(worker, accountId);
    const told = await worker.retrieveLink({ accountId, linkId: link.id });
    expect(JSON.stringify(told)).toContain(link.id);
    expect(JSON.stringify(told)).not.toContain(testKey);
  });
});

test('a link that is to go, and payments that were seen, are the watch’s', async () => {
  const { retireLink, paymentsSeen, watch } = startWorker();
  expect(await retireLink({ accountId: 'sandbox', linkId: 'link_1' })).toEqual(ok('deleted'));
  expect(watch.retire).toHaveBeenCalledWith('sandbox', 'link_1');
  expect(await paymentsSeen({ accountId: 'sandbox' })).toEqual(ok(null));
  expect(watch.seen).toHaveBeenCalledWith('sandbox');
});

test('another like it is a form that is filled before the popup opens over it', async () => {
  const { worker, accountId } = await startAtOmise();
  const { account } = (await inUse(worker)) ?? expect.fail(`no account ${accountId}`);
  worker.showPopup.mockImplementation(async () => {
    expect(await worker.drafts.open(account)).toMatchObject({ draft: { form: latteForm } });
  });
  expect(await worker.makeAnother({ form: latteForm })).toEqual(ok(null));
  expect(worker.showPopup).toHaveBeenCalledOnce();
});
