import { expect, it } from 'vitest';
import { follow } from './plan.ts';
import { one, type Step } from './step.ts';

const step = (name: string, result: 'passed' | 'failed' | 'skipped', needs: string[] = []): Step => ({
  name,
  needs,
  check: () => Promise.resolve(one(result, name)),
});

const results = async (...steps: Step[]) => {
  const told: string[] = [];
  const found = await follow([[steps]], ({ name }) => told.push(name));
  expect(found.map(({ name }) => name)).toEqual(told);
  return found.map(({ name, outcome }) => `${name}: ${outcome.output}`);
};

it('runs the steps of a lane in order', async () => {
  expect(await results(step('a', 'passed'), step('b', 'passed'))).toEqual(['a: a', 'b: b']);
});

it('goes on after a failure', async () => {
  expect(await results(step('a', 'failed'), step('b', 'passed'))).toEqual(['a: a', 'b: b']);
});

it('does not run what needs a failed step, nor what needs that', async () => {
  const found = await results(step('a', 'failed'), step('b', 'passed', ['a']), step('c', 'passed', ['b']));
  expect(found).toEqual(['a: a', 'b: Not run: it needs "a".', 'c: Not run: it needs "b".']);
});

it('takes a step that throws for failed', async () => {
  const broken = { name: 'broken', check: () => Promise.reject(new Error('no such file')) };
  expect(await results(broken, step('next', 'passed'))).toEqual([
    'broken: Error: no such file',
    'next: next',
  ]);
});

it('runs the lanes of a phase beside one another, and the phases one after another', async () => {
  const order: string[] = [];
  const { promise, resolve } = Promise.withResolvers<null>();
  const waits = { name: 'waits', check: () => promise.then(() => one('passed', '')) };
  const frees = { name: 'frees', check: async () => one('passed', String(resolve(null))) };
  await follow([[[waits], [frees]], [[step('last', 'passed')]]], ({ name }) => order.push(name));
  expect(order).toEqual(['frees', 'waits', 'last']);
});
