import { answering, asked } from './answers.fixture.ts';
import { describe, expect, test } from 'vitest';
import { everyFault } from '../faults/every-fault.fixture.ts';
import type { Fault } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import { provesNothingMade } from '../faults/made-nothing.ts';
import { latteForm, latteLink } from '../links/link.fixture.ts';
import type { ChargeRow, FoundLink, Page } from '../links/link.ts';
import { ask } from '../messages/ask.ts';
import { createLinkAsker } from './link-asker.ts';
import type { LinkView } from './link-view.ts';
import { firstView } from './link-view.ts';

const place = { accountId: 'sandbox', linkId: latteLink.id };
const standing: FoundLink = { kind: 'link', link: latteLink };
const used: FoundLink = { kind: 'link', link: { ...latteLink, used: true } };
const gone: FoundLink = { kind: 'link', link: { ...latteLink, deleted: true } };
const told = (row: FoundLink) => ok({ row, raw: { used: row === used } });
const offline: Fault = { kind: 'offline' };

const pageOf = (rows: ChargeRow[], total = rows.length): Page<ChargeRow> => ({
  rows,
  total,
  limit: 100,
  offset: 0,
  from: '1970-01-01T00:00:00Z',
  to: '2024-03-01T00:00:00Z',
});
const rowOf = (id: string): ChargeRow => ({ kind: 'odd', id });
const noCharges = ok(pageOf([]));

/** An asker, what it has told last, and every link that it told of. */
const watched = (known: FoundLink | undefined = standing) => {
  const changed: FoundLink[] = [];
  const seen = { view: firstView(known), changed };
  const asker = createLinkAsker(place, known, {
    view: (view: LinkView) => {
      seen.view = view;
    },
    changed: (row) => changed.push(row),
    openForm: (another) => ask('makeAnother', another),
  });
  return { asker, seen };
};

describe('reading a link', () => {
  test('tells link and charges, and whoever shows the link as well', async () => {
    answering({ retrieveLink: [told(used)], listCharges: [ok(pageOf([rowOf('a')]))] });
    const { asker, seen } = watched();
    await asker.refresh();
    expect(seen.view).toMatchObject({ row: used, raw: { used: true }, charges: { total: 1 }, busy: [] });
    expect(seen.changed).toEqual([used]);
    expect(asked('listCharges')).toEqual([
      { ...place, paging: { limit: 100, order: 'reverse_chronological' } },
    ]);
  });

  test('keeps what was known where nothing can be read', async () => {
    answering({ retrieveLink: [fail(offline)], listCharges: [fail(offline)] });
    const { asker, seen } = watched();
    await asker.refresh();
    expect(seen.view).toMatchObject({
      row: standing,
      trouble: { read: { fault: offline }, charges: { fault: offline } },
    });
    expect(seen.changed).toEqual([]);
  });

  test('does not believe an older answer that comes after a newer one', async () => {
    const late = Promise.withResolvers<ReturnType<typeof told>>();
    answering({ retrieveLink: [late.promise, told(used)], listCharges: [noCharges] });
    const { asker, seen } = watched();
    const first = asker.refresh();
    await asker.refresh();
    late.resolve(told(standing));
    await first;
    expect(seen.view.row).toEqual(used);
  });

  test('reads more charges from where it stopped, and as many again when it reads anew', async () => {
    const [first, second] = [ok(pageOf([rowOf('a')], 2)), ok(pageOf([rowOf('b')], 2))];
    answering({ retrieveLink: [told(used)], listCharges: [first, second, first, second] });
    const { asker, seen } = watched();
    await asker.refresh();
    expect(seen.view.charges?.rows).toEqual([rowOf('a')]);
    await asker.more();
    expect(seen.view.charges?.rows).toEqual([rowOf('a'), rowOf('b')]);
    expect(asked('listCharges')[1]).toMatchObject({ paging: { offset: 1, to: '2024-03-01T00:00:00Z' } });
    await asker.refresh();
    expect(seen.view.charges?.rows).toEqual([rowOf('a'), rowOf('b')]);
  });
});

describe('more charges', () => {
  test('are not asked for before it is known that there are any', async () => {
    answering({});
    await watched().asker.more();
    expect(asked('listCharges')).toEqual([]);
  });

  test('are asked for once, however often the button is pressed', async () => {
    const [first, second] = [ok(pageOf([rowOf('a')], 3)), ok(pageOf([rowOf('b')], 3))];
    answering({ retrieveLink: [told(used)], listCharges: [first, second] });
    const { asker, seen } = watched();
    await asker.refresh();
    const more = asker.more();
    expect(seen.view.busy).toEqual(['charges']);
    await Promise.all([more, asker.more()]);
    expect(asked('listCharges')).toHaveLength(2);
  });

  test('than were shown are not read with the link', async () => {
    const first = ok(pageOf([rowOf('a')], 2));
    answering({ retrieveLink: [told(used)], listCharges: [first] });
    const { asker } = watched();
    await asker.refresh();
    await asker.refresh();
    expect(asked('listCharges')).toHaveLength(2);
  });
});

describe('deleting a link', () => {
  test('asks only when it is known how the link stands now', async () => {
    answering({ retrieveLink: [told(used)] });
    const { asker, seen } = watched();
    await asker.question();
    expect(seen.view).toMatchObject({ row: used, isQuestion: true, busy: [] });
    asker.keep();
    expect(seen.view.isQuestion).toBe(false);
    expect(asked('destroyLink')).toEqual([]);
  });

  test('does not ask where that cannot be known, or the link is gone', async () => {
    answering({ retrieveLink: [fail(offline), told(gone)] });
    const { asker, seen } = watched();
    await asker.question();
    expect(seen.view).toMatchObject({ isQuestion: false, trouble: { delete: { fault: offline } } });
    await asker.question();
    expect(seen.view).toMatchObject({ row: gone, isQuestion: false, trouble: {} });
  });

  test('is sent once, however often the button is pressed', async () => {
    answering({ destroyLink: [ok(gone)], retrieveLink: [told(gone)], listCharges: [noCharges] });
    const { asker, seen } = watched();
    await Promise.all([asker.remove(), asker.remove()]);
    expect(asked('destroyLink')).toEqual([place]);
    expect(seen.view).toMatchObject({ row: gone, isJustDeleted: true });
    expect(seen.changed).toContainEqual(gone);
  });

  test('cannot be called back while it is on its way', async () => {
    const end = Promise.withResolvers<ReturnType<typeof ok<FoundLink>>>();
    answering({ destroyLink: [end.promise], retrieveLink: [told(standing)], listCharges: [noCharges] });
    const { asker, seen } = watched();
    await asker.question();
    const removed = asker.remove();
    asker.keep();
    expect(seen.view.isQuestion).toBe(true);
    end.resolve(ok(gone));
    await removed;
  });

  const harmless = everyFault.filter(provesNothingMade);
  const unknown = everyFault.filter((fault) => !provesNothingMade(fault));

  test.each(harmless)('is not done where it was refused: $kind', async (fault) => {
    answering({ destroyLink: [fail(fault)] });
    const { asker, seen } = watched();
    await asker.remove();
    expect(seen.view.trouble.delete).toEqual({ fault });
    expect(asked('retrieveLink')).toEqual([]);
  });

  test.each(unknown)('is done though its answer got lost, where the link says so: $kind', async (fault) => {
    answering({ destroyLink: [fail(fault)], retrieveLink: [told(gone)], listCharges: [noCharges] });
    const { asker, seen } = watched();
    await asker.remove();
    expect(seen.view).toMatchObject({ row: gone, isJustDeleted: true, trouble: {} });
  });

  test.each(unknown)('is not done where the link says so: $kind', async (fault) => {
    answering({ destroyLink: [fail(fault)], retrieveLink: [told(standing)] });
    const { asker, seen } = watched();
    await asker.remove();
    expect(seen.view).toMatchObject({ row: standing, isJustDeleted: false, trouble: { delete: { fault } } });
    expect(seen.view.trouble.delete).not.toHaveProperty('isUnconfirmed');
  });

  test.each(unknown)('is not known to be done where nothing says so: $kind', async (fault) => {
    answering({ destroyLink: [fail(fault)], retrieveLink: [fail(offline)] });
    const { asker, seen } = watched();
    await asker.remove();
    expect(seen.view.trouble.delete).toEqual({ fault, isUnconfirmed: true });
  });
});

describe('making another', () => {
  test('opens the form, filled with the link', async () => {
    answering({ makeAnother: [ok(null)] });
    const { asker, seen } = watched();
    await Promise.all([asker.another(latteLink), asker.another(latteLink)]);
    expect(asked('makeAnother')).toEqual([{ form: latteForm }]);
    expect(seen.view).toMatchObject({ busy: [], trouble: {} });
  });

  test('leaves the amount open where it is to be corrected, and says what is to go', async () => {
    answering({ makeAnother: [ok(null)] });
    await watched().asker.replace(latteLink);
    const { id, amount, currency, title } = latteLink;
    expect(asked('makeAnother')).toEqual([
      { form: { ...latteForm, amount: '' }, replaces: { accountId: 'sandbox', id, amount, currency, title } },
    ]);
  });

  test('says where the form did not open', async () => {
    answering({});
    const { asker, seen } = watched();
    await asker.another(latteLink);
    expect(seen.view.trouble.another).toEqual({ fault: { kind: 'interrupted' } });
  });
});
