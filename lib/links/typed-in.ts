import type { OpenDraft } from './attempt.ts';
import type { FormDraft } from './form-draft.ts';
import { isUntouched } from './form-draft.ts';

const fields = ['amount', 'currency', 'title', 'description', 'multiple'] as const;

/** Whether both forms ask for the same, as it stands in them. */
export const isSameForm = (one: FormDraft, other: FormDraft): boolean =>
  fields.every((field) => one[field] === other[field]) && (one.validHours ?? 0) === (other.validHours ?? 0);

/**
 * What was typed into a draft, to come back when what fills it next is cleared; undefined where nothing was. What one of
 * these fills has put there, and nobody has touched since, was not typed: what stood there before that was.
 */
export const typedIn = (
  { form, selection }: OpenDraft,
  fills: readonly FormDraft[],
): FormDraft | undefined => {
  const isFilled = fills.some((fill) => isSameForm(fill, form));
  const typed = isFilled ? selection?.before : form;
  return typed && !isUntouched(typed) ? typed : undefined;
};
