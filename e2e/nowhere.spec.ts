import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { filesWith, heapOf, tracesIn } from './harness/traces.ts';
import { createOmise, refusal } from './omise.ts';
import { optionsOf } from './pages/options.ts';
import { popupOf } from './pages/popup.ts';

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

/** What else a page can keep: nothing of it is used. */
const otherStores = async (page: Page) =>
  page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    entries: localStorage.length + sessionStorage.length,
  }));

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
    expect(kept[2]).toEqual({});

    for (const page of [popup.page, options.page]) {
      expect(tracesIn(await page.content(), key), 'the page').toEqual([]);
      expect(tracesIn(await heapOf(context, page), key), 'the page’s heap').toEqual([]);
      expect(await otherStores(page)).toEqual({ databases: [], caches: [], entries: 0 });
    }
    expect(told.length).toBeGreaterThan(10);
    expect(tracesIn(told.join('\n'), key), 'messages').toEqual([]);
    expect(tracesIn([...printed, ...complaints.all].join('\n'), key), 'consoles').toEqual([]);
    expect(tracesIn(await clipboardText(), key), 'the clipboard').toEqual([]);

    expect((await filesWith(launched.profile, key)).length > 0, 'the disk, meanwhile').toBe(expected.onDisk);
    await launched.end();
    expect((await filesWith(launched.profile, key)).length > 0, 'the disk, afterwards').toBe(expected.onDisk);
  });
