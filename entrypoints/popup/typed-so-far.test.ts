import '../../components/words.fixture.ts';
import { describe, expect, test } from 'vitest';
import { emptyForm } from '../../lib/links/form-draft.ts';
import { latteForm } from '../../lib/links/link.fixture.ts';
import { prerender } from './prerender.tsx';
import { typedSoFar } from './typed-so-far.ts';

type Input = { name: string; value: string; checked: boolean };

/** The inputs of the page's HTML, with this typed into them. */
const inputsWith = (typed: Record<string, string>): Input[] =>
  [...prerender().matchAll(/<input [^>]*\bname="(\w+)"[^>]*>/gu)].map(([tag, name = '']) => ({
    name,
    value: typed[name] ?? '',
    checked: tag.includes(' checked'),
  }));

const nameIn = (selector: string) => /^input\[name=(\w+)\]$/u.exec(selector)?.[1];

/** A page's element with these inputs in it: as much of one as is asked for what was typed. */
const rootWith = (inputs: Input[]): ParentNode => {
  const querySelectorAll = (selector: string) => inputs.filter(({ name }) => name === nameIn(selector));
  const querySelector = (selector: string) => querySelectorAll(selector)[0] ?? null;
  return Object.assign(Object.create(null), { querySelector, querySelectorAll });
};

describe('what was typed before the script ran', () => {
  test('is nothing in the form as the page’s HTML holds it', () => {
    expect(typedSoFar(rootWith(inputsWith({})))).toEqual(emptyForm(''));
  });

  test('is read from its text fields, as typed', () => {
    const { amount, title, description } = latteForm;
    const typed = typedSoFar(rootWith(inputsWith({ amount, title, description })));
    expect(typed).toEqual({ ...latteForm, currency: '' });
  });

  test('may be that the link can be paid many times: the second of two', () => {
    const [once, many, ...more] = inputsWith({}).filter(({ name }) => name === 'multiple');
    if (!once || !many) return expect.fail('no such inputs');
    expect(more).toEqual([]);
    expect(once.checked).toBe(true);
    return expect(typedSoFar(rootWith([once, { ...many, checked: true }])).multiple).toBe(true);
  });

  test('is nothing where there is no form', () => {
    expect(typedSoFar(rootWith([]))).toEqual(emptyForm(''));
  });
});
