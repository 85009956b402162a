import { describe, expect, test } from 'vitest';
import type { Account } from '../links/account.ts';
import { emptyForm } from '../links/form-draft.ts';
import { formOf } from '../links/form-of.ts';
import { latte, latteForm, testAccount } from '../links/link.fixture.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import { createDrafts, draftSchema, selectionSchema } from './drafts.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
const typed = { draftId: 'draft-1', form: latteForm };
/** An account whose merchant begins forms in yen, for links that may be paid many times. */
const inYen: Account = { ...testAccount, start: { currency: 'JPY', multiple: true } };

/** The drafts of a worker that has just started, over what the one before has left. */
const start = (area = memoryArea()) =>
  createDrafts({
    saved: stored('draft', { area, schema: draftSchema, fallback: null }),
    selected: stored('selection', { area, schema: selectionSchema, fallback: '' }),
  });

describe('the form that opens', () => {
  test('is empty at first, as the account’s forms begin, with an id of its own', async () => {
    const { draft, isFromSelection } = await start().open(inYen);
    expect(draft).toEqual({ draftId: expect.stringMatching(uuid), form: emptyForm('JPY', true) });
    expect(isFromSelection).toBe(false);
  });

  test('untouched, begins as those of the account that is in use now', async () => {
    const drafts = start();
    await drafts.save({ draftId: 'draft-1', form: emptyForm('THB') });
    const { draft } = await drafts.open(inYen);
    expect(draft.form).toEqual(emptyForm('JPY', true));
  });

  test('untouched, is another one in each page that shows it: each becomes a link of its own', async () => {
    const drafts = start();
    await drafts.save({ draftId: 'draft-1', form: emptyForm('THB') });
    const opened = await Promise.all([drafts.open(testAccount), drafts.open(testAccount)]);
    expect(new Set(['draft-1', ...opened.map(({ draft }) => draft.draftId)]).size).toBe(3);
  });

  test('untouched, stays the one whose link was asked for in a page', async () => {
    const drafts = start();
    await drafts.save({ draftId: 'draft-1', form: emptyForm('THB') });
    expect((await drafts.open(testAccount, 'draft-1')).draft.draftId).toBe('draft-1');
  });

  test('touched, stays as it is in whichever account it is shown', async () => {
    const drafts = start();
    await drafts.save(typed);
    expect(await drafts.open(inYen)).toMatchObject({ draft: typed });
  });

  test('begins as the merchant wants, though the account’s own currency is another', async () => {
    const { draft } = await start().open({ ...inYen, currency: 'THB' });
    expect(draft.form).toMatchObject({ currency: 'JPY', multiple: true });
  });

  test('is the one that was being filled, also after the worker was stopped', async () => {
    const area = memoryArea();
    await start(area).save(typed);
    expect(await start(area).open(testAccount)).toEqual({ draft: typed, isFromSelection: false });
  });

  test('is empty where nobody can read what was kept', async () => {
    const area = memoryArea({ draft: { draftId: 'draft-1', form: { amount: 1 } }, selection: 7 });
    expect((await start(area).open(testAccount)).draft.form).toEqual(emptyForm('THB'));
  });
});

const select = async (text: string, drafts = start()) => {
  await drafts.select(text);
  return drafts.open(testAccount);
};

describe('a selection', () => {
  test('fills title, amount and currency', async () => {
    const { draft, isFromSelection } = await select('Hot Latte ¥1,250');
    expect(draft.form).toMatchObject({ title: 'Hot Latte', amount: '1,250', currency: 'JPY' });
    expect(isFromSelection).toBe(true);
  });

  test('without a price is a title, in the account’s currency', async () => {
    const { draft } = await select('Hot\n Latte');
    expect(draft.form).toEqual({ ...emptyForm('THB'), title: 'Hot Latte' });
  });

  test('that was multiplied is told with what one of them costs', async () => {
    const { draft } = await select('Latte ฿45 x2');
    expect(draft.form.amount).toBe('90.00');
    expect(draft.selection?.quantity).toEqual({ count: 2, each: { amountText: '45', currency: 'THB' } });
  });

  test('with more than one price is told with all of them', async () => {
    const { draft } = await select('Latte ฿60, cake ฿85');
    expect(draft.form.amount).toBe('');
    expect(draft.selection?.amounts).toEqual([
      { amountText: '60', currency: 'THB' },
      { amountText: '85', currency: 'THB' },
    ]);
  });

  test('with a total is filled with that, which stays among the prices', async () => {
    const { draft } = await select('Latte ฿60, total ฿145');
    expect(draft.form.amount).toBe('145');
    expect(draft.selection?.amounts?.map(({ amountText }) => amountText)).toEqual(['60', '145']);
  });

  test('leaves the rest of the form as the account’s begin', async () => {
    const drafts = start();
    await drafts.select('Hot Latte ฿74.40');
    const { draft } = await drafts.open(inYen);
    expect(draft.form).toMatchObject({ amount: '74.40', currency: 'THB', multiple: true });
  });

  test('is told with what had been typed before it, which is not lost', async () => {
    const drafts = start();
    await drafts.save(typed);
    const { draft } = await select('Iced\n Latte ฿80', drafts);
    expect(draft.selection).toEqual({ text: 'Iced Latte ฿80', before: latteForm });
  });

  test('is another draft than the one before: it gets a link of its own', async () => {
    const drafts = start();
    await drafts.save(typed);
    const { draft } = await select('Iced Latte ฿80', drafts);
    expect(draft.draftId).toMatch(uuid);
  });

  test('is taken once, and stays as the form that is being filled', async () => {
    const drafts = start();
    const { draft } = await select('Hot Latte ฿74.40', drafts);
    expect(await drafts.open(testAccount)).toEqual({ draft, isFromSelection: false });
  });

  test('is taken by one of two forms that open at once', async () => {
    const drafts = start();
    await drafts.select('Hot Latte ฿74.40');
    const opened = await Promise.all([drafts.open(testAccount), drafts.open(testAccount)]);
    expect(opened.filter(({ isFromSelection }) => isFromSelection)).toHaveLength(1);
  });

  test('is there for a form that opens before it is written down', async () => {
    const drafts = start();
    const [, { isFromSelection }] = await Promise.all([
      drafts.select('Hot Latte ฿74.40'),
      drafts.open(testAccount),
    ]);
    expect(isFromSelection).toBe(true);
  });

  test('of nothing leaves the form as it was', async () => {
    const drafts = start();
    await drafts.save(typed);
    expect(await select('', drafts)).toEqual({ draft: typed, isFromSelection: false });
  });

  test('of half a megabyte is only text', async () => {
    const { draft } = await select('<b>x</b> '.repeat(60_000));
    expect(draft.form.amount).toBe('');
  });
});

const iced = { ...latteForm, title: 'Iced Latte', amount: '80' };
const replaced = {
  accountId: 'sandbox',
  id: 'link_test_1',
  amount: 7440,
  currency: 'THB',
  title: 'Hot Latte',
} as const;

describe('a form that is begun with a link’s own words', () => {
  test('is the next that opens, a draft of its own, also after the worker was stopped', async () => {
    const area = memoryArea();
    await start(area).begin(iced);
    const { draft, isFromSelection } = await start(area).open(inYen);
    expect(draft).toEqual({ draftId: expect.stringMatching(uuid), form: iced });
    expect(isFromSelection).toBe(false);
  });

  test('keeps what had been typed before it', async () => {
    const drafts = start();
    await drafts.save(typed);
    await drafts.begin(iced);
    const { draft } = await drafts.open(testAccount);
    expect(draft).toMatchObject({ form: iced, selection: { text: 'Iced Latte', before: latteForm } });
    expect(draft.draftId).not.toBe(typed.draftId);
  });

  test('keeps nothing of a form that nobody had filled', async () => {
    const drafts = start();
    await drafts.save({ draftId: 'draft-1', form: emptyForm('THB') });
    await drafts.begin(iced);
    expect((await drafts.open(testAccount)).draft).not.toHaveProperty('selection');
  });

  test('knows which link it corrects, and one begun after it corrects none', async () => {
    const drafts = start();
    await drafts.begin(iced, replaced);
    expect((await drafts.open(testAccount)).draft).toMatchObject({ form: iced, replaces: replaced });
    await drafts.begin(iced);
    expect((await drafts.open(testAccount)).draft).not.toHaveProperty('replaces');
  });

  test('stands, though a selection before it was never shown', async () => {
    const drafts = start();
    await drafts.select('Hot Latte ฿74.40');
    await drafts.begin(iced);
    expect((await drafts.open(testAccount)).draft.form).toEqual(iced);
  });

  test('ends as a link like any other', async () => {
    const drafts = start();
    await drafts.begin(iced);
    const { draft } = await drafts.open(testAccount);
    await drafts.end(sentAs(draft.draftId));
    expect((await drafts.open(testAccount)).draft.form).toEqual(emptyForm('THB'));
  });
});

describe('what was sent without a form', () => {
  const text = 'Hot Latte ฿74.40';
  const put = { draftId: 'draft-7', form: latteForm, text };

  test('waits in one under the same id, and what was typed before comes back when it is cleared', async () => {
    const drafts = start();
    await drafts.save({ draftId: 'draft-1', form: iced });
    await drafts.put(put);
    const { draft } = await drafts.open(testAccount);
    expect(draft).toEqual({ draftId: 'draft-7', form: latteForm, selection: { text, before: iced } });
  });

  test('leaves an empty form behind where nothing was typed', async () => {
    const drafts = start();
    await drafts.put(put);
    const { draft } = await drafts.open(testAccount);
    expect(draft.selection).toEqual({ text, before: emptyForm('THB') });
  });
});

const sentAs = (draftId: string) => ({ draftId, accountId: 'sandbox', draft: latte });

describe('a key in a form', () => {
  const key = 'skey_test_5xyz7vwd1nf9f2opq3r';

  test('is not kept, nor one that was selected on a page', async () => {
    const area = memoryArea();
    const drafts = start(area);
    await drafts.save({ draftId: 'draft-1', form: { ...latteForm, title: `Latte ${key}` } });
    await drafts.select(`My key: ${key}`);
    await drafts.begin({ ...latteForm, description: key });
    await drafts.put({ draftId: 'draft-1', form: { ...latteForm, title: key }, text: key });
    expect(JSON.stringify(area.kept)).not.toContain(key);
  });
});

describe('a draft that became a link', () => {
  test('is ended though its form was left, and filled with it again', async () => {
    const drafts = start();
    await drafts.save({ draftId: 'draft-2', form: formOf(latte), isDoubtful: true });
    await drafts.end(sentAs('draft-1'));
    expect((await drafts.open(testAccount)).draft.form).toEqual(emptyForm('THB'));
  });

  test('leaves that form where it was changed since', async () => {
    const drafts = start();
    const form = { ...formOf(latte), amount: '80' };
    await drafts.save({ draftId: 'draft-2', form, isDoubtful: true });
    await drafts.end(sentAs('draft-1'));
    expect((await drafts.open(testAccount)).draft.form).toEqual(form);
  });

  test('is ended: the next form is empty', async () => {
    const drafts = start();
    await drafts.save(typed);
    await drafts.end(sentAs('draft-1'));
    const { draft } = await drafts.open(testAccount);
    expect(draft).toMatchObject({ draftId: expect.stringMatching(uuid), form: emptyForm('THB') });
  });

  test('leaves another one that was begun since', async () => {
    const drafts = start();
    await drafts.save(typed);
    await drafts.end(sentAs('draft-0'));
    expect(await drafts.open(testAccount)).toMatchObject({ draft: typed });
  });

  test('leaves one that is begun at the same moment', async () => {
    const drafts = start();
    await drafts.save({ ...typed, draftId: 'draft-0' });
    await Promise.all([drafts.end(sentAs('draft-0')), drafts.save(typed)]);
    expect(await drafts.open(testAccount)).toMatchObject({ draft: typed });
  });
});
