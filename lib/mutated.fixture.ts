import * as fc from 'fast-check';

type Change = (value: unknown) => unknown;

const strangeTexts = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\u202E',
  '__proto__',
  'constructor',
  '1e400',
  '๑๒๓',
  'x'.repeat(9999),
];
const strangeNumbers = [0, -0, -1, 0.5, 2 ** 53, 1e21, Number.MAX_VALUE];
const strangeObjects: object[] = [{ toString: 1 }, { length: -1 }, { value: { value: [] } }, [[[[]]]]];

/** What goes wrong with one value: gone, empty, of another type, one level too deep or too shallow. */
const reshape = fc.constantFrom<Change>(
  () => undefined,
  () => null,
  (value) => [value],
  (value) => [value, value],
  (value) => ({ value }),
  (value) => (typeof value === 'object' && value !== null ? Object.values(value) : Number(value)),
  (value) => (Array.isArray(value) ? Object.fromEntries(value.entries()) : typeof value),
  (value) => (typeof value === 'number' ? String(value) : []),
  (value) => value !== true,
);

const replace = (odd: fc.Arbitrary<unknown>): fc.Arbitrary<Change> =>
  fc
    .oneof(
      odd,
      fc.constantFrom<unknown>(...strangeTexts, ...strangeNumbers, ...strangeObjects),
      fc.jsonValue(),
    )
    .map((value) => () => value);

/** The path chooses the way down, modulo what is there, and the change is made where it ends. */
const changedAt = (json: unknown, [step, ...path]: readonly number[], change: Change): unknown => {
  const entries: [string, unknown][] = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  if (step === undefined || entries.length === 0) return change(json);
  const chosen = step % entries.length;
  const changed = entries.map(([key, value], at): [string, unknown] => [
    key,
    at === chosen ? changedAt(value, path, change) : value,
  ]);
  return Array.isArray(json) ? changed.map(([, value]) => value) : Object.fromEntries(changed);
};

/** One of the samples with one to four values changed, some of them to what `odd` makes. */
export const mutated = (samples: readonly unknown[], odd: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  const path = fc.array(fc.nat(99), { minLength: 1, maxLength: 4 });
  const changes = fc.array(fc.tuple(path, fc.oneof(reshape, replace(odd))), { minLength: 1, maxLength: 4 });
  return fc
    .tuple(fc.constantFrom(...samples), changes)
    .map(([sample, made]) =>
      made.reduce<unknown>((json, [way, change]) => changedAt(json, way, change), sample),
    );
};
