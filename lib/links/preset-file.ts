import * as z from 'zod/mini';
import { currencies } from '../money/currency.ts';
import { mainUnits } from '../money/main-units.ts';
import type { LinkDraft } from './link.ts';
import { readPreset } from './preset.ts';
import { currencySchema } from './schema.ts';

const format = 'quick-links-presets';

const row = z.object({
  title: z.string(),
  /** In main units: "74.40". */
  amount: z.string(),
  currency: currencySchema,
  description: z.exactOptional(z.string()),
  multiple: z.exactOptional(z.boolean()),
});

const file = z.object({ format: z.literal(format), version: z.literal(1), presets: z.array(z.unknown()) });

const toRow = ({ title, amount, currency, description, multiple }: LinkDraft) => ({
  title,
  amount: mainUnits(amount, currency),
  currency,
  description,
  multiple,
});

/** Presets -> a file of JSON that `presetsFrom` reads, and a merchant can edit. */
export const fileOfPresets = (drafts: readonly LinkDraft[]): string =>
  `${JSON.stringify({ format, version: 1, presets: drafts.map(toRow) }, null, 2)}\n`;

const draftFrom = (entry: unknown): LinkDraft | undefined => {
  const parsed = row.safeParse(entry);
  if (!parsed.success) return undefined;
  const form = { description: '', multiple: false, ...parsed.data };
  const read = readPreset(form, { currencies: [...currencies] });
  return read.ok ? read.value : undefined;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What a file of presets holds. `odd`: which entries, counted from one, are none. */
export type PresetFile = { drafts: LinkDraft[]; odd: number[] };

/** A file's text -> its presets; undefined where it is no such file. */
export const presetsFrom = (text: string): PresetFile | undefined => {
  const parsed = file.safeParse(jsonOf(text));
  if (!parsed.success) return undefined;
  const read = parsed.data.presets.map(draftFrom);
  return {
    drafts: read.filter((draft) => draft !== undefined),
    odd: read.flatMap((draft, at) => (draft === undefined ? [at + 1] : [])),
  };
};
