import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { liveKey, openRooms, passphrase, testKey } from '../../lib/accounts/rooms.fixture.ts';
import type { Keeping } from '../../lib/links/account.ts';
import { noTemplates } from '../../lib/links/message.ts';
import {
  guardRulesSchema,
  instantRulesSchema,
  lockRulesSchema,
  templatesSchema,
} from '../../lib/links/schema.ts';
import { emptyForm } from '../../lib/links/form-draft.ts';
import type { Frame } from '../../lib/insert/insertion.ts';
import { createInsertion, targetSchema } from '../../lib/insert/insertion.ts';
import { createPresets } from '../../lib/presets/presets.ts';
import { syncArea } from '../../lib/presets/sync-area.fixture.ts';
import { createUndo } from '../../lib/instant/undo.ts';
import { latte, latteForm } from '../../lib/links/link.fixture.ts';
import { createDrafts, draftSchema, selectionSchema } from '../../lib/outbox/drafts.ts';
import { askedSchema, createGuard } from '../../lib/outbox/guard.ts';
import { createOutbox } from '../../lib/outbox/outbox.ts';
import { noPending, pendingSchema, shownSchema } from '../../lib/outbox/record.ts';
import { memoryArea } from '../../lib/platform/memory-area.fixture.ts';
import { stored } from '../../lib/platform/stored.ts';
import { nothingWaited, watchSchema } from '../../lib/watch/record.ts';
import { createWatch } from '../../lib/watch/watch.ts';
import { createCreating } from './creating.ts';
import { createHandlers } from './handlers.ts';

const typed = { draftId: 'draft-1', form: latteForm };
const sent = { draftId: 'draft-1', accountId: 'sandbox', draft: latte };
const asked = { ...sent, accountId: 'sandbox' };
const done = { ok: true, value: null };

/** The whole worker but for the browser: its rooms, over storage in memory and a sandbox for a network. */
const startWorker = (local = memoryArea()) => {
  const rooms = openRooms(local);
  const area = rooms.session;
  const announce = vi.fn<() => void>();
  const rebuildMenu = vi.fn(async () => undefined);
  const insert = vi.fn<Frame['insert']>(async () => true);
  const ended = vi.fn<(isCopied: boolean) => void>();
  const start = () => {
    const parties = rooms.restart();
    const drafts = createDrafts({
      saved: stored('draft', { area, schema: draftSchema, fallback: null }),
      selected: stored('selection', { area, schema: selectionSchema, fallback: '' }),
    });
    const outbox = createOutbox({
      pending: stored('outbox', { area: local, schema: pendingSchema, fallback: noPending }),
      shown: stored('sent', { area: local, schema: shownSchema, fallback: [] }),
      apiOf: (accountId) => parties.accounts.apiOf(accountId),
      now: rooms.now,
      watch: () => undefined,
    });
    const bothAsk = { firstLive: true, unusualAmount: true };
    const guardRules = stored('guardRules', { area: local, schema: guardRulesSchema, fallback: bothAsk });
    const asking = stored('asked', { area: local, schema: askedSchema, fallback: {} });
    const guard = createGuard({ asked: asking, rules: guardRules });
    const welcomed = stored('welcomed', { area: local, schema: z.boolean(), fallback: false });
    const fallback = { minutes: 30, onScreenLock: false };
    const lockRules = stored('lockRules', { area: local, schema: lockRulesSchema, fallback });
    const forgetAll = async () => Object.keys(local.kept).forEach((key) => delete local.kept[key]);
    const lookAgain = vi.fn(() => outbox.hurry());
    const watch = createWatch({
      kept: stored('watch', { area: local, schema: watchSchema, fallback: nothingWaited }),
      apiOf: (accountId) => parties.accounts.apiOf(accountId),
      now: rooms.now,
      random: () => 0.5,
      arm: () => undefined,
      announce: () => undefined,
      notify: async () => undefined,
    });
    const notify = stored('notify', { area: local, schema: z.boolean(), fallback: false });
    const adopt = async () => watch.adopt(() => outbox.made());
    const create = createCreating({ ...parties, drafts, outbox, guard, adopt });
    const onPayment = () => void watch.glance('sandbox');
    const linked = {
      watch,
      adopt,
      notify,
      isNotified: notify.get,
      onPayment,
      policy: async () => ({}),
      showPopup: async () => undefined,
    };
    const off = { isOn: false, isFirst: false, alsoLive: false };
    const instant = stored('instant', { area: local, schema: instantRulesSchema, fallback: off });
    const undo = createUndo({
      now: rooms.now,
      retire: (...place) => watch.retire(...place),
      onEnd: () => undefined,
    });
    const clipboard = { take: () => 'https://link.omise.co/1', ended };
    const atOnce = { instant, instantRules: instant.get, rebuildMenu, undo, clipboard };
    const templates = stored('templates', { area: local, schema: templatesSchema, fallback: noTemplates });
    const rules = { lockRules, guardRules };
    const insertion = createInsertion({
      target: stored('target', { area, schema: targetSchema, fallback: null }),
      frame: { remember: async () => true, insert },
      pause: async () => undefined,
      lookedAt: async () => 7,
    });
    const insertsMessage = stored('insertsMessage', { area: local, schema: z.boolean(), fallback: false });
    const presets = createPresets({ area: syncArea() });
    const inserting = { insertion, insertsMessage, presets };
    const kept = { drafts, outbox, create, templates, lookAgain, welcomed, ...rules, announce, forgetAll };
    const handlers = createHandlers({ ...linked, ...atOnce, ...inserting, ...rooms, ...parties, ...kept });
    const open = async () => {
      const opened = await handlers.openPopup(null);
      return opened.ok ? opened.value : expect.fail('the popup did not open');
    };
    const settings = async () => {
      const told = await handlers.getSettings(null);
      return told.ok ? told.value : expect.fail('no settings were told');
    };
    return { ...handlers, open, settings, lookAgain, select: drafts.select, remember: insertion.remember };
  };
  return { ...rooms, announce, rebuildMenu, ended, insert, ...start(), restartWorker: start };
};

/** What saves a key as the settings do. */
const keyToSave = (key: string, keeping: Keeping = 'device') => ({ key, keeping, passphrase });

/** What was asked of Omise over the network, in order. */
const methodsOf = ({ fetch }: ReturnType<typeof startWorker>) =>
  fetch.mock.calls.map(([{ method }]) => method);

/** A link made in the sandbox, and the code that its payer has. */
const makeLink = async (
  { createLink }: ReturnType<typeof startWorker>,
  change: Partial<typeof latte> = {},
) => {
  const made = await createLink({ ...asked, draft: { ...latte, ...change } });
  const link = made.ok ? made.value : expect.fail('no link was made');
  return { link, code: new URL(link.paymentUri).search.slice(1) };
};

/** A worker with a key, whose calls over the network are counted from now on; and what its popup asks. */
const startAtOmise = async () => {
  const worker = startWorker();
  await worker.saveKey(keyToSave(testKey));
  const { account } = await worker.open();
  worker.fetch.mockClear();
  return { worker, asked: { ...sent, accountId: account.id } };
};

describe('the first opening of the popup', () => {
  test('is a welcome at the sandbox, over an empty form', async () => {
    const view = await startWorker().open();
    expect(view).toMatchObject({ isFirstRun: true, account: { id: 'sandbox' }, limits: { min: 2000 } });
    expect(view.draft.form).toEqual(emptyForm('THB'));
    expect(view).not.toHaveProperty('attempt');
  });

  test('is one again as long as nobody has gone on', async () => {
    const worker = startWorker();
    await worker.open();
    expect(await worker.open()).toMatchObject({ isFirstRun: true });
  });

  test('is none after the welcome was read, also in the next worker', async () => {
    const worker = startWorker();
    expect(await worker.finishWelcome(null)).toEqual(done);
    expect(await worker.restartWorker().open()).toMatchObject({ isFirstRun: false });
  });

  test('is none from a selection: who came so knows what for', async () => {
    const worker = startWorker();
    await worker.select('Hot Latte ฿74.40');
    const { isFirstRun, draft } = await worker.open();
    expect(isFirstRun).toBe(false);
    expect(draft.form).toMatchObject({ title: 'Hot Latte', amount: '74.40' });
    expect(await worker.open()).toMatchObject({ isFirstRun: false, draft });
  });

  test('is none once a key is there, and is one after a key that was refused', async () => {
    const worker = startWorker();
    await worker.saveKey(keyToSave(liveKey));
    expect(await worker.open()).toMatchObject({ isFirstRun: true });
    await worker.saveKey(keyToSave(testKey));
    expect(await worker.open()).toMatchObject({ isFirstRun: false, account: { mode: 'test' } });
  });
});

test('two popups that open at once take a selection once: of it comes one draft, so one link', async () => {
  const worker = startWorker();
  await worker.select('Hot Latte ฿74.40');
  const opened = await Promise.all([worker.open(), worker.open()]);
  const filled = opened.filter(({ draft }) => draft.form.title === 'Hot Latte');
  expect(new Set(filled.map(({ draft }) => draft.draftId)).size).toBe(1);
});

describe('a draft', () => {
  test('is there when the popup opens again', async () => {
    const worker = startWorker();
    expect(await worker.saveDraft(typed)).toEqual(done);
    expect(await worker.restartWorker().open()).toMatchObject({ draft: typed });
  });

  test('ends as a link', async () => {
    const worker = startWorker();
    await worker.saveDraft(typed);
    expect((await makeLink(worker)).link).toMatchObject(latte);
    const { draft } = await worker.open();
    expect(draft.form).toEqual(emptyForm('THB'));
    expect(draft.draftId).not.toBe('draft-1');
  });

  test('that Omise refused stays', async () => {
    const worker = startWorker();
    await worker.saveDraft(typed);
    const refused = await worker.createLink({ ...asked, draft: { ...latte, amount: 1 } });
    expect(refused).toMatchObject({ ok: false, fault: { kind: 'refused', field: 'amount' } });
    expect(await worker.open()).toMatchObject({ draft: typed });
  });

  test('for another account than the one in use is not sent, and can be once it was looked at', async () => {
    const worker = startWorker();
    await worker.saveKey(keyToSave(testKey));
    worker.fetch.mockClear();
    expect(await worker.createLink(asked)).toEqual({ ok: false, fault: { kind: 'accountChanged' } });
    expect(worker.fetch).not.toHaveBeenCalled();
    const { account } = await worker.open();
    expect(await worker.createLink({ ...asked, accountId: account.id })).toMatchObject({ ok: true });
  });

  test('with a key in it is not sent: whoever pays would see it', async () => {
    const { worker, asked: atOmise } = await startAtOmise();
    const draft = { ...latte, description: `For ${testKey}` };
    expect(await worker.createLink({ ...atOmise, draft })).toEqual({
      ok: false,
      fault: { kind: 'invalid', field: 'description', problem: 'holdsKey' },
    });
    expect(worker.fetch).not.toHaveBeenCalled();
    expect(JSON.stringify(worker.local.kept.outbox ?? '')).not.toContain(testKey);
  });

  test('like one that its merchant went on from, of which nobody knows, is asked about first', async () => {
    const { worker, asked: atOmise } = await startAtOmise();
    worker.fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await worker.createLink(atOmise);
    await worker.stopWaiting(atOmise);
    const again = { ...atOmise, draftId: 'draft-2' };
    const question = { kind: 'askFirst', question: 'mayExist' };
    expect(await worker.createLink(again)).toEqual({ ok: false, fault: question });
    expect(await worker.createLink({ ...again, isConfirmed: true })).toMatchObject({ ok: true });
  });

  test('asked twice is one link', async () => {
    const worker = startWorker();
    const [one, other] = await Promise.all([worker.createLink(asked), worker.createLink(asked)]);
    expect(other).toEqual(one);
    expect(await worker.restartWorker().createLink(asked)).toEqual(one);
  });

  test('whose answer got lost is sent once, whatever is asked', async () => {
    const { worker, asked: atOmise } = await startAtOmise();
    worker.fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    const lost = { ok: false, fault: { kind: 'unconfirmed', cause: { kind: 'offline' } } };
    expect(await worker.createLink(atOmise)).toMatchObject(lost);
    expect(await worker.createLink(atOmise)).toMatchObject(lost);
    expect(await worker.awaitLink(atOmise)).toMatchObject(lost);
    expect(methodsOf(worker)).toEqual(['POST', 'GET']);
  });

  test('whose answer got lost after the work was done is found, and ended', async () => {
    const { worker, asked: atOmise } = await startAtOmise();
    await worker.saveDraft(typed);
    const omise = worker.fetch.getMockImplementation();
    worker.fetch.mockImplementationOnce(async (request) => {
      await omise?.(request);
      throw new TypeError('Failed to fetch');
    });
    expect(await worker.createLink(atOmise)).toMatchObject({ fault: { kind: 'unconfirmed' } });
    expect(await worker.awaitLink(atOmise)).toMatchObject({ ok: true, value: latte });
    expect((await worker.open()).draft.form).toEqual(emptyForm('THB'));
    expect(methodsOf(worker)).toEqual(['POST', 'GET']);
  });

  test('changed under the same id is another link, and the first one stays', async () => {
    const worker = startWorker();
    const { link } = await makeLink(worker);
    const other = await makeLink(worker, { amount: 8000 });
    expect(other.link).toMatchObject({ amount: 8000 });
    expect(other.link.id).not.toBe(link.id);
    expect(await worker.createLink(asked)).toEqual({ ok: true, value: link });
  });
});

describe('an amount far above what the account’s links ask', () => {
  const hundredfold = { ...latte, amount: 100 * latte.amount + 1 };

  test('is asked about before anything is sent, and sent once that is confirmed', async () => {
    const { worker, asked: atOmise } = await startAtOmise();
    await worker.createLink(atOmise);
    const much = { ...atOmise, draftId: 'draft-2', draft: hundredfold };
    const question = { kind: 'askFirst', question: 'unusualAmount', usual: latte.amount };
    expect(await worker.createLink(much)).toEqual({ ok: false, fault: question });
    expect(methodsOf(worker)).toEqual(['POST']);
    expect(await worker.createLink({ ...much, isConfirmed: true })).toMatchObject({ ok: true });
  });

  test('is not asked about in the sandbox, nor where that is switched off', async () => {
    const sandbox = startWorker();
    await makeLink(sandbox);
    expect(await sandbox.createLink({ ...asked, draftId: 'draft-2', draft: hundredfold })).toMatchObject({
      ok: true,
    });
    const { worker, asked: atOmise } = await startAtOmise();
    await worker.setGuards({ firstLive: true, unusualAmount: false });
    await worker.createLink(atOmise);
    expect(await worker.createLink({ ...atOmise, draft: hundredfold })).toMatchObject({ ok: true });
  });

  test('is refused for what stands in the way first: no question is asked in vain', async () => {
    const { worker, asked: atOmise } = await startAtOmise();
    await worker.createLink(atOmise);
    worker.mayReachOmise.mockResolvedValue(false);
    expect(await worker.createLink({ ...atOmise, draft: hundredfold })).toMatchObject({
      fault: { kind: 'noHostPermission' },
    });
  });
});

test('a record that nobody can read is told until somebody has looked', async () => {
  const worker = startWorker(memoryArea({ outbox: { list: [{ draftId: 7 }], odd: [] } }));
  expect(await worker.open()).toMatchObject({ odd: 1 });
  await worker.oddSeen(null);
  expect(await worker.restartWorker().open()).toMatchObject({ odd: 0 });
});

describe('waiting for a link', () => {
  test('ends as the link that is on its way, which is sent once', async () => {
    const { worker, asked: atOmise } = await startAtOmise();
    const creating = worker.createLink(atOmise);
    const ended = await worker.awaitLink(atOmise);
    expect(ended).toMatchObject({ ok: true, value: latte });
    expect(ended).toEqual(await creating);
    expect(worker.fetch).toHaveBeenCalledOnce();
  });

  test('ends as the link that was made before, also in the next worker', async () => {
    const worker = startWorker();
    const { link } = await makeLink(worker);
    expect(await worker.restartWorker().awaitLink(sent)).toEqual({ ok: true, value: link });
  });

  test('for one that was never written down says that it was never made, and sends nothing', async () => {
    const { worker } = await startAtOmise();
    expect(await worker.awaitLink(sent)).toEqual({ ok: false, fault: { kind: 'notCreated' } });
    expect(worker.fetch).not.toHaveBeenCalled();
  });
});

describe('a link that was made while no popup was open', () => {
  test('is shown by the next one', async () => {
    const worker = startWorker();
    const { link } = await makeLink(worker);
    const result = { ok: true, value: link };
    expect(await worker.open()).toMatchObject({
      attempt: { draftId: 'draft-1', accountId: 'sandbox', draft: latte, result },
    });
  });

  test('is shown once', async () => {
    const worker = startWorker();
    await makeLink(worker);
    expect(await worker.attemptShown(sent)).toEqual(done);
    expect(await worker.open()).not.toHaveProperty('attempt');
  });

  test('is not hidden by another of the same draft that was shown', async () => {
    const worker = startWorker();
    await makeLink(worker);
    const { link } = await makeLink(worker, { amount: 8000 });
    await worker.attemptShown(sent);
    expect(await worker.open()).toMatchObject({ attempt: { result: { ok: true, value: link } } });
  });
});

describe('the settings', () => {
  test('show the sandbox alone to a newcomer', async () => {
    const { accounts, current, lock } = await startWorker().settings();
    expect(accounts.map(({ account }) => account.id)).toEqual(['sandbox']);
    expect([current, lock.state]).toEqual(['sandbox', 'none']);
  });

  test('show the account of a key, in use, and tell the other pages', async () => {
    const worker = startWorker();
    const saved = await worker.saveKey(keyToSave(testKey));
    expect(saved).toMatchObject({ value: { accounts: [{ account: { mode: 'test' } }, {}] } });
    expect(saved).toMatchObject({ value: { current: expect.stringMatching(/^test\//u) } });
    expect(worker.announce).toHaveBeenCalledOnce();
  });

  test('stay as they were, and nobody is told, where nothing was done', async () => {
    const worker = startWorker();
    expect(await worker.saveKey(keyToSave('pkey_test_5xyz7vwd1nf9f2opq3r'))).toMatchObject({ ok: false });
    expect(worker.announce).not.toHaveBeenCalled();
  });

  test('remove an account, and are back at the sandbox', async () => {
    const { worker, asked: atOmise } = await startAtOmise();
    const removed = await worker.removeAccount({ accountId: atOmise.accountId });
    expect(removed).toMatchObject({ value: { current: 'sandbox' } });
  });

  test('change how an account is called, and what its forms begin with', async () => {
    const {
      worker,
      asked: { accountId },
    } = await startAtOmise();
    const change = { name: 'Baan Kafe', colour: 'teal', start: { currency: 'JPY', multiple: true } } as const;
    await worker.editAccount({ accountId, ...change });
    const { account, draft } = await worker.open();
    expect(account).toMatchObject(change);
    expect(draft.form).toEqual(emptyForm('JPY', true));
  });

  test('take the rules of the lock', async () => {
    const worker = startWorker();
    await worker.setLock({ minutes: 5 });
    await worker.setLock({ onScreenLock: true });
    expect(worker.local.kept.lockRules).toEqual({ minutes: 5, onScreenLock: true });
  });

  test('forget', async () => {
    const { worker } = await startAtOmise();
    await worker.forgetEverything(null);
    expect(worker.local.kept).toEqual({});
  });
});

describe('the popup of several accounts', () => {
  test('knows them all, and changes between them, its draft kept', async () => {
    const { worker } = await startAtOmise();
    await worker.saveDraft(typed);
    const { accounts } = await worker.open();
    expect(accounts.map(({ account: { mode } }) => mode)).toEqual(['test', 'sandbox']);
    const changed = await worker.switchAccount({ accountId: 'sandbox' });
    expect(changed).toMatchObject({ value: { account: { id: 'sandbox' }, draft: typed } });
    expect(await worker.open()).toMatchObject({ account: { id: 'sandbox' } });
  });

  test('changes to none that is not there', async () => {
    const { worker } = await startAtOmise();
    expect(await worker.switchAccount({ accountId: 'live/account_x' })).toMatchObject({
      value: { account: { id: 'sandbox' } },
    });
  });
});

const startSealed = async () => {
  const worker = startWorker();
  await worker.saveKey(keyToSave(testKey, 'locked'));
  const { account } = await worker.open();
  worker.fetch.mockClear();
  return { worker, asked: { ...sent, accountId: account.id } };
};

describe('the lock', () => {
  test('is open after the key was sealed, and shuts at once', async () => {
    const { worker } = await startSealed();
    expect(await worker.open()).toMatchObject({ access: 'open', lock: 'open' });
    await worker.lockNow(null);
    expect(await worker.open()).toMatchObject({ access: 'locked', lock: 'locked' });
  });

  test('sends nothing while it is shut, keeps the draft, and the same link is made once it is open', async () => {
    const { worker, asked: atOmise } = await startSealed();
    await worker.saveDraft(typed);
    await worker.lockNow(null);
    expect(await worker.createLink(atOmise)).toEqual({ ok: false, fault: { kind: 'locked' } });
    expect(worker.fetch).not.toHaveBeenCalled();
    expect(await worker.open()).toMatchObject({ draft: typed });
    expect(await worker.unlock({ passphrase })).toEqual(done);
    expect(await worker.createLink(atOmise)).toMatchObject({ ok: true, value: latte });
    expect(worker.fetch).toHaveBeenCalledOnce();
  });

  test('does not open to another passphrase, nor hear the right one too soon after', async () => {
    const { worker } = await startSealed();
    await worker.lockNow(null);
    const wrong = { kind: 'wrongPassphrase', waitSeconds: 1 };
    expect(await worker.unlock({ passphrase: 'battery staple' })).toEqual({ ok: false, fault: wrong });
    const tooSoon = { kind: 'tooManyTries', waitSeconds: 1 };
    expect(await worker.unlock({ passphrase })).toEqual({ ok: false, fault: tooSoon });
  });

  test('looks again for what it stood in the way of once it opens, and not at another passphrase', async () => {
    const { worker } = await startSealed();
    await worker.lockNow(null);
    worker.lookAgain.mockClear();
    await worker.unlock({ passphrase: 'battery staple' });
    expect(worker.lookAgain).not.toHaveBeenCalled();
    worker.now.mockReturnValue(worker.now() + 60_000);
    await worker.unlock({ passphrase });
    expect(worker.lookAgain).toHaveBeenCalledOnce();
  });

  test('opens to a new passphrase once it was changed, and no more to the old one', async () => {
    const { worker } = await startSealed();
    await worker.changePassphrase({ from: passphrase, to: 'battery staple' });
    await worker.lockNow(null);
    expect(await worker.unlock({ passphrase: 'battery staple' })).toEqual(done);
  });

  test('shuts by itself, with the worker stopped in between', async () => {
    const { worker } = await startSealed();
    worker.now.mockReturnValue(worker.now() + 30 * 60_000);
    expect(await worker.restartWorker().open()).toMatchObject({ access: 'locked' });
  });
});

describe('links that are made at once', () => {
  const on = { isOn: true, isFirst: true, alsoLive: false };

  test('are off at first; what is chosen is kept, and the menu follows', async () => {
    const worker = startWorker();
    expect(await worker.settings()).toMatchObject({ instant: { isOn: false, alsoLive: false } });
    expect(await worker.setInstant(on)).toMatchObject({ value: { instant: on } });
    expect(worker.rebuildMenu).toHaveBeenCalledOnce();
    expect(await worker.restartWorker().settings()).toMatchObject({ instant: on });
  });

  test('are off again, and out of the menu, when everything is forgotten', async () => {
    const worker = startWorker();
    await worker.setInstant(on);
    await worker.forgetEverything(null);
    expect(worker.rebuildMenu).toHaveBeenCalledTimes(2);
  });

  test('cannot be undone when no such link was made just now', async () => {
    const worker = startWorker();
    const { link } = await makeLink(worker);
    const place = { linkId: link.id };
    expect(await worker.viewInstant(place)).toEqual({ ok: true, value: { isCopied: false, seconds: 0 } });
    expect(await worker.undoInstant(place)).toEqual({ ok: true, value: 'late' });
  });

  test('are copied by a page that asks for the text, and says how that went', async () => {
    const worker = startWorker();
    expect(await worker.takeCopy(null)).toMatchObject({ value: { text: 'https://link.omise.co/1' } });
    expect(await worker.copyEnded({ isCopied: false })).toEqual(done);
    expect(worker.ended).toHaveBeenCalledExactlyOnceWith(false);
  });
});

describe('what customers are sent', () => {
  const template = 'ชำระที่ {url}';

  test('is the standard text in every language, until the merchant writes another', async () => {
    expect(await startWorker().getTemplates(null)).toEqual({ ok: true, value: noTemplates });
  });

  test('is what the merchant wrote, in that language alone, also in the next worker', async () => {
    const worker = startWorker();
    const kept = { ok: true, value: { ...noTemplates, th: template } };
    expect(await worker.setTemplate({ language: 'th', template })).toEqual(kept);
    expect(await worker.restartWorker().getTemplates(null)).toEqual(kept);
  });

  test('can go back to the standard text', async () => {
    const worker = startWorker();
    await worker.setTemplate({ language: 'th', template });
    await worker.setTemplate({ language: 'th', template: '' });
    expect(await worker.getTemplates(null)).toEqual({ ok: true, value: noTemplates });
  });

  test('is never a text with a key in it, however it came to be kept', async () => {
    const kept = { ...noTemplates, en: `{url} ${testKey}` };
    const worker = startWorker(memoryArea({ templates: kept }));
    expect(await worker.getTemplates(null)).toEqual({ ok: true, value: noTemplates });
  });
});

describe('the payer’s page', () => {
  test('shows the link of its code', async () => {
    const worker = startWorker();
    const { code } = await makeLink(worker);
    const view = { title: 'Hot Latte', amount: 7440, state: 'open' };
    expect(await worker.viewPayment({ code })).toMatchObject({ ok: true, value: view });
  });

  test('shows nothing for another code', async () => {
    expect(await startWorker().viewPayment({ code: '00000000' })).toEqual(done);
  });

  test('pays, once', async () => {
    const worker = startWorker();
    const { code } = await makeLink(worker);
    expect(await worker.pay({ code })).toMatchObject({ value: { outcome: 'paid', view: { state: 'paid' } } });
    expect(await worker.pay({ code })).toMatchObject({ value: { outcome: 'closed' } });
  });

  test('declines, and the link stays open', async () => {
    const worker = startWorker();
    const { code } = await makeLink(worker);
    expect(await worker.declinePayment({ code })).toMatchObject({ value: { outcome: 'declined' } });
    expect(await worker.viewPayment({ code })).toMatchObject({ value: { state: 'open' } });
  });
});

describe('a link that was asked for in a field of a page', () => {
  test('goes there from the popup that opens next, once', async () => {
    const worker = startWorker();
    await worker.remember(7, 0);
    const { draft, insertion } = await worker.open();
    expect(insertion).toEqual({ draftId: draft.draftId, isMessage: false });
    const text = 'https://link.omise.co/B86D8AB5';
    const { draftId } = draft;
    expect(await worker.insertText({ draftId, text })).toEqual({ ok: true, value: { isInserted: true } });
    expect(await worker.insertText({ draftId, text })).toEqual({ ok: true, value: { isInserted: false } });
    expect(worker.insert.mock.calls.map(([{ tabId }, , inserted]) => [tabId, inserted])).toEqual([[7, text]]);
  });

  test('goes there as a whole message where that was chosen', async () => {
    const worker = startWorker();
    expect(await worker.setInsertion({ isMessage: true })).toMatchObject({
      ok: true,
      value: { insertsMessage: true },
    });
    await worker.remember(7, 0);
    expect((await worker.open()).insertion).toMatchObject({ isMessage: true });
  });

  test('is not one that was sent before the click', async () => {
    const { worker, asked: atOmise } = await startAtOmise();
    await worker.saveDraft(typed);
    const answer = Promise.withResolvers<Response>();
    worker.fetch.mockReturnValueOnce(answer.promise);
    void worker.createLink(atOmise);
    await vi.waitFor(() => expect(worker.fetch).toHaveBeenCalled());
    await worker.remember(7, 0);
    expect(await worker.open()).toMatchObject({ draft: typed, attempt: { draftId: typed.draftId } });
    expect((await worker.open()).insertion).toBeUndefined();
  });

  test('is spoken of in no other popup', async () => {
    expect((await startWorker().open()).insertion).toBeUndefined();
  });
});
