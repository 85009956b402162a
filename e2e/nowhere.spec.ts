import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { filesWith, heapOf, tracesIn } from './harness/traces.ts';
import { createOmise, refusal } from './omise.ts';
import { linksOf } from './pages/links.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';
import { shareOf } from './pages/share.ts';

const key = 'skey_test_zq7nowhere4xk1v9w2m';
const passphrase = 'seven red kettles sing';

/** Omise as it fails in every way, quoting the key each time. */
const failures = [
  () => refusal(401, 'authentication_failure', `no such key: ${key}`),
  () => refusal(403, 'forbidden', `Basic ${btoa(`${key}:`)} may not do this`),
  () => new Response(`<h1>${key}</h1>`, { status: 502 }),
  () => new Response(`{"object":"link","title":"${key}`),
  () => Response.json({ object: 'link', title: key, payment_uri: `https://evil.example/${key}` }),
  () => Promise.reject(new Error('cut')),
] as const;

const everyArea = () =>
  Promise.all([
    chrome.storage.local.get(null),
    chrome.storage.session.get(null),
    chrome.storage.sync.get(null),
  ]);

/** What else a page can keep: of it, databases of links alone are used. */
const otherStores = async (page: Page) =>
  page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    entries: localStorage.length + sessionStorage.length,
  }));

/** All that lies in the pages' own databases, as text. Runs in a page. */
const rowsKept = async (): Promise<string> => {
  const kept: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const opened = Promise.withResolvers<IDBDatabase>();
    const opening = indexedDB.open(name);
    opening.addEventListener('success', () => opened.resolve(opening.result));
    const database = await opened.promise;
    for (const store of database.objectStoreNames) {
      const read = Promise.withResolvers<unknown>();
      const reading = database.transaction(store).objectStore(store).getAll();
      reading.addEventListener('success', () => read.resolve(reading.result));
      kept.push(await read.promise);
    }
    database.close();
  }
  return JSON.stringify(kept);
};

/** All that pages tell the worker and hear of it, from now on. */
const overhear = async (page: Page, told: string[]) => {
  await page.exposeFunction('overheard', (text: string) => void told.push(text));
  await page.addInitScript(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    Object.assign(chrome.runtime, {
      sendMessage: async (message: unknown) => {
        const reply: unknown = await send(message);
        const { name } = Object(message);
        // The one message that carries it, this once, is heard by its answer alone.
        const heard = name === 'saveKey' ? [name, reply] : [message, reply];
        await Reflect.get(globalThis, 'overheard')(JSON.stringify(heard));
        return reply;
      },
    });
  });
  await page.reload();
};

const ways = {
  session: { onDisk: false, local: false, session: true },
  device: { onDisk: true, local: true, session: false },
  locked: { onDisk: false, local: false, session: false },
} as const;

for (const keeping of ['session', 'device', 'locked'] as const)
  test(`a key kept in the way “${keeping}” is where that way says, and nowhere else`, async ({
    context,
    worker,
    launched,
    api,
    complaints,
    openOptions,
    openPopup,
    clipboardText,
  }) => {
    test.slow();
    complaints.allow(/Failed to load resource/u, /ERR_/u);
    const omise = createOmise();
    const printed: string[] = [];
    context.on('console', (message) => printed.push(message.text()));
    await api.serve(omise.test);
    const told: string[] = [];
    const saving = optionsOf(await openOptions());
    await overhear(saving.page, told);
    await saving.useKey(key, { keeping, passphrase });
    expect(tracesIn(await saving.page.content(), key)).toEqual([]);
    await saving.page.close();

    const popup = popupOf(await openPopup());
    await overhear(popup.page, told);
    await popup.fill('74.40', 'Hot Latte');
    await popup.button('Save as preset').click();
    await expect(popup.quick).toHaveCount(1);
    await popup.make('74.40', 'Hot Latte');
    await expect(popup.status).toHaveText('Link copied');
    for (const [index, fail] of failures.entries()) {
      await api.serve(fail);
      await popup.button(/^(?:New link|Back to the form)$/u).click();
      await popup.make(String(80 + index), 'Espresso');
      await expect(popup.alert).toBeVisible();
    }
    await api.serve(omise.test);

    const options = optionsOf(await openOptions());
    await overhear(options.page, told);
    await expect(options.account.first()).toContainText('TEST');
    if (keeping === 'locked') {
      await options.lockNow.click();
      await options.unlock(passphrase);
    }

    const kept = await worker.evaluate(everyArea);
    const expected = ways[keeping];
    expect(tracesIn(JSON.stringify(kept[0]), key).length > 0, 'storage.local').toBe(expected.local);
    expect(tracesIn(JSON.stringify(kept[1]), key).length > 0, 'storage.session').toBe(expected.session);
    expect(tracesIn(JSON.stringify(kept[2]), key), 'storage.sync').toEqual([]);
    expect(Object.keys(kept[2])).toEqual([expect.stringMatching(/^preset\//u)]);

    const links = linksOf(await context.newPage());
    await links.page.goto(new URL('/links.html', worker.url()).href);
    await overhear(links.page, told);
    await links.row('Hot Latte').getByRole('link').click();
    await links.details.getByText('As Omise tells it').click();
    await expect(links.details.locator('.RawJson textarea')).toHaveValue(/"object": "link"/u);
    const files = [await links.save('One row a link'), await links.save('One row a try to pay')];
    expect(tracesIn(JSON.stringify(files), key), 'the files that were saved').toEqual([]);
    await shareOf(links.page).choose('Copy message');
    await expect(shareOf(links.page).said).toHaveText('Message copied');

    for (const page of [popup.page, options.page, links.page]) {
      expect(tracesIn(await page.content(), key), 'the page').toEqual([]);
      expect(tracesIn(await heapOf(context, page), key), 'the page’s heap').toEqual([]);
    }
    const { databases, ...others } = await otherStores(links.page);
    expect(others).toEqual({ caches: [], entries: 0 });
    expect(databases.length, 'the account’s own').toBe(1);
    const rows = await links.page.evaluate(rowsKept);
    expect(rows).toContain('Hot Latte');
    expect(tracesIn(rows, key), 'the databases').toEqual([]);
    expect(told.length).toBeGreaterThan(10);
    expect(tracesIn(told.join('\n'), key), 'messages').toEqual([]);
    expect(tracesIn([...printed, ...complaints.all].join('\n'), key), 'consoles').toEqual([]);
    expect(tracesIn(await clipboardText(), key), 'the clipboard').toEqual([]);

    expect((await filesWith(launched.profile, key)).length > 0, 'the disk, meanwhile').toBe(expected.onDisk);
    await launched.end();
    expect((await filesWith(launched.profile, key)).length > 0, 'the disk, afterwards').toBe(expected.onDisk);
  });
