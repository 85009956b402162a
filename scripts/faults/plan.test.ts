import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { drawPlan } from './plan.ts';

test('the same seed draws the same, another one something else', () => {
  expect(drawPlan(7, 50)).toEqual(drawPlan(7, 50));
  expect(drawPlan(7, 50)).not.toEqual(drawPlan(8, 50));
});

test('every kind of fault is drawn, sent in every way', () => {
  const { runs } = drawPlan(1, 500);
  expect(new Set(runs.map(({ kind }) => kind)).size).toBe(kinds.length);
  expect(new Set(runs.map(({ way }) => way)).size).toBe(3);
  expect(new Set(runs.map(({ isTyped }) => isTyped)).size).toBe(2);
});

test('some drafts ask for the same as another', () => {
  const { runs } = drawPlan(1, 50);
  expect(new Set(runs.map(({ title, amount }) => `${title} ${amount}`)).size).toBeLessThan(50);
});

test('what is typed in the form is no draft’s twin there', () => {
  const typed = drawPlan(1, 500).runs.filter(({ isTyped }) => isTyped);
  expect(new Set(typed.map(({ title }) => title)).size).toBe(typed.length);
});

test('no amount is one that the extension would ask about', () => {
  const amounts = drawPlan(1, 500).runs.map(({ amount }) => amount);
  expect(Math.max(...amounts) / Math.min(...amounts)).toBeLessThan(100);
});
