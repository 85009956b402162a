import type { Result } from '../faults/fault.ts';
import { fail } from '../faults/fault.ts';
import type { FormDraft, FormRules } from './form-draft.ts';
import { readForm } from './form-draft.ts';
import type { LinkDraft } from './link.ts';
import { holdsKey } from './secret.ts';

/** What is sold every day. It never changes: an edit is another preset in its place. */
export type Preset = { id: string; draft: LinkDraft };

/** So many are kept at most. */
export const mostPresets = 100;

/** A draft with a key in it is no preset: it would leave for other machines. */
export const withoutKey = (draft: LinkDraft): Result<LinkDraft> => {
  const field = (['title', 'description'] as const).find((each) => holdsKey(draft[each]));
  return field ? fail({ kind: 'invalid', field, problem: 'holdsKey' }) : { ok: true, value: draft };
};

/** What was typed -> a preset, or the first field that stands in the way. */
export const readPreset = (form: FormDraft, rules: FormRules): Result<LinkDraft> => {
  const read = readForm(form, rules);
  return read.ok ? withoutKey(read.value) : read;
};
