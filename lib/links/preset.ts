import * as z from 'zod/mini';
import { longest } from './form-draft.ts';
import type { LinkDraft } from './link.ts';
import { linkDraftSchema } from './schema.ts';

/** What is sold every day. It never changes: an edit is another preset in its place. */
export type Preset = { id: string; draft: LinkDraft };

/** So many are kept at most. */
export const mostPresets = 100;

/** Longer texts would not fit into what the browser syncs. */
export const presetDraftSchema: z.ZodMiniType<LinkDraft> = linkDraftSchema.check(
  z.refine(
    ({ title, description }) => title.length <= longest.title && description.length <= longest.description,
  ),
);
