import { expect, test } from 'vitest';
import { emptyForm } from './form-draft.ts';
import { latteForm } from './link.fixture.ts';
import { isSameForm, typedIn } from './typed-in.ts';

const iced = { ...latteForm, title: 'Iced Latte' };
const mocha = { ...latteForm, title: 'Mocha' };
const filled = { draftId: 'draft-1', form: iced, selection: { text: 'Iced Latte', before: latteForm } };

test('what was typed is what stands in the form', () => {
  expect(typedIn({ draftId: 'draft-1', form: latteForm }, [iced])).toBe(latteForm);
});

test('an empty form holds nothing that was typed', () => {
  expect(typedIn({ draftId: 'draft-1', form: emptyForm('THB') }, [])).toBeUndefined();
});

test('what was filled in, and not touched, was not typed: what stood there before was', () => {
  expect(typedIn(filled, [mocha, iced])).toBe(latteForm);
  expect(typedIn({ draftId: 'draft-1', form: iced }, [iced])).toBeUndefined();
  const before = emptyForm('THB');
  expect(typedIn({ ...filled, selection: { text: 'Iced Latte', before } }, [iced])).toBeUndefined();
});

test('what was filled in and changed since was typed', () => {
  const changed = { ...iced, amount: '80' };
  expect(typedIn({ ...filled, form: changed }, [iced])).toBe(changed);
});

test.each(['amount', 'currency', 'title', 'description', 'multiple'] as const)(
  'forms with another %s are not the same',
  (field) => {
    const other = {
      ...latteForm,
      amount: '1',
      title: 'x',
      description: 'y',
      multiple: true,
      currency: 'JPY',
    } as const;
    expect(isSameForm(latteForm, { ...latteForm, [field]: other[field] })).toBe(false);
    expect(isSameForm(latteForm, { ...latteForm, validHours: 24 })).toBe(false);
    expect(isSameForm(latteForm, { ...latteForm, validHours: 0 })).toBe(true);
  },
);
