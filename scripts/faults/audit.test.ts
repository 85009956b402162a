import { expect, test } from 'vitest';
import { audit } from './audit.ts';
import type { Draft } from './draft.ts';
import { newDraft } from './draft.ts';
import { drawPlan } from './plan.ts';

const [run] = drawPlan(1, 1).runs;

/** A draft titled so, told of these links. */
const told = (title: string, ...links: string[]): Draft => {
  if (!run) throw new Error('a plan of one has one');
  const draft = newDraft({ ...run, title }, 'acct_1');
  return { ...draft, end: links.length > 0 ? 'created' : 'nothingMade', links: new Set(links) };
};

const made = (title: string, id: string) => ({ id, title, payment_uri: `https://link.omise.co/${id}` });

const counts = (...given: Parameters<typeof audit>) => {
  const { lost, doubled, unaccounted } = audit(...given);
  return { lost: lost.length, doubled: doubled.length, unaccounted: unaccounted.length };
};

const none = { lost: 0, doubled: 0, unaccounted: 0 };

test('a link for each draft that was told of one, and none for the others, is in order', () => {
  expect(counts([told('a', '1'), told('b')], [made('a', '1')])).toEqual(none);
});

test('two drafts that ask for the same have a link each', () => {
  const twins = [told('a', '1'), told('a', '2')];
  expect(counts(twins, [made('a', '1'), made('a', '2')])).toEqual(none);
});

test('a link that no draft was told of is lost', () => {
  expect(counts([told('a')], [made('a', '1')])).toEqual({ ...none, lost: 1 });
});

test('a link that is not there, or is of another draft, is lost', () => {
  expect(counts([told('a', '1')], [])).toEqual({ ...none, lost: 1 });
  expect(counts([told('a', '1')], [made('b', '1')])).toEqual({ ...none, lost: 1 });
});

test('a link that was denied after it had been told is lost', () => {
  const denied: Draft = { ...told('a', '1'), end: 'nothingMade' };
  expect(counts([denied], [made('a', '1')])).toEqual({ ...none, lost: 1 });
});

test('a second link for one draft is doubled, told or not', () => {
  const two = [made('a', '1'), made('a', '2')];
  expect(counts([told('a', '1')], two)).toEqual({ ...none, doubled: 1 });
  expect(counts([told('a', '1', '2')], two)).toEqual({ ...none, doubled: 1 });
});

test('a link that two drafts were told of is doubled for both', () => {
  const twins = [told('a', '1'), told('a', '1')];
  expect(counts(twins, [made('a', '1')])).toEqual({ ...none, doubled: 2 });
});

test('a draft without an end, or whose popup shows none, is unaccounted', () => {
  const { end: _, ...open } = told('a');
  expect(counts([open, { ...told('b'), isStuck: true }], [])).toEqual({ ...none, unaccounted: 2 });
});
