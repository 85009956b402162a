import * as z from 'zod/mini';
import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import { draftKey } from '../links/draft-key.ts';
import type { LinkDraft } from '../links/link.ts';
import type { Preset } from '../links/preset.ts';
import { mostPresets, withoutKey } from '../links/preset.ts';
import { presetDraftSchema } from '../links/schema.ts';
import { createQueue } from '../platform/queue.ts';

/** The part of the browser's synced storage that is used here. A write that is over its quotas is rejected. */
export type SyncArea = {
  get(keys: null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
};

const prefix = 'preset/';
const keyOf = (id: string): string => `${prefix}${id}`;

const item = z.object({ draft: presetDraftSchema, rank: z.number() });

type Row = Preset & { rank: number };

/** What nobody can read stays where it is: a newer version of ours on another machine may have written it. */
const rowOf = ([key, value]: [string, unknown]): Row[] => {
  const parsed = key.startsWith(prefix) ? item.safeParse(value) : undefined;
  return parsed?.success ? [{ id: key.slice(prefix.length), ...parsed.data }] : [];
};

const inOrder = (a: Row, b: Row): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);

const items = (rows: readonly Row[]): Record<string, unknown> =>
  Object.fromEntries(rows.map(({ id, draft, rank }) => [keyOf(id), { draft, rank }]));

/** Between its new neighbours; undefined where there is no number left between them. */
const rankAt = (rows: readonly Row[], at: number): number | undefined => {
  const [left, right] = [rows[at - 1]?.rank, rows[at]?.rank];
  if (left === undefined) return (right ?? 1) - 1;
  if (right === undefined) return left + 1;
  const middle = (left + right) / 2;
  return middle > left && middle < right ? middle : undefined;
};

/** Of these drafts those that are not kept yet, each once. */
const missingIn = (rows: readonly Row[], drafts: readonly LinkDraft[]): LinkDraft[] => {
  const known = new Set(rows.map(({ draft }) => draftKey(draft)));
  const wanted = new Map(drafts.map((draft) => [draftKey(draft), draft]));
  return [...wanted].flatMap(([key, draft]) => (known.has(key) ? [] : [draft]));
};

/**
 * What is sold every day, on every machine of the user's. The browser syncs it key by key, and of two writes to one key
 * keeps the last: so a preset is never written over. An edit is a new one in the old one's place, and where two machines
 * edit the same, both are kept.
 */
export const createPresets = ({ area }: { area: SyncArea }) => {
  const inTurn = createQueue();

  const read = async (): Promise<Row[]> =>
    Object.entries(await area.get(null))
      .flatMap(rowOf)
      .toSorted(inOrder);

  const write = async (rows: readonly Row[]): Promise<Result<null>> => {
    try {
      if (rows.length > 0) await area.set(items(rows));
      return ok(null);
    } catch {
      return fail({ kind: 'presetsFull' });
    }
  };

  const add = async (rows: readonly Row[], drafts: readonly LinkDraft[]): Promise<Result<null>> => {
    if (rows.length + drafts.length > mostPresets) return fail({ kind: 'presetsFull' });
    const last = rows.at(-1)?.rank ?? 0;
    return write(drafts.map((draft, at) => ({ id: crypto.randomUUID(), draft, rank: last + 1 + at })));
  };

  /** Written before the old one goes: a stop in between leaves both. */
  const replace = async (old: Row, draft: LinkDraft): Promise<Result<null>> => {
    const written = await write([{ ...old, id: crypto.randomUUID(), draft }]);
    if (written.ok) await area.remove(keyOf(old.id));
    return written;
  };

  return {
    list: (): Promise<Preset[]> => inTurn(async () => (await read()).map(({ id, draft }) => ({ id, draft }))),

    /** Keeps it, in the place of the one with this id; where that is gone or edited elsewhere, beside what is there. */
    save: (draft: LinkDraft, id = ''): Promise<Result<null>> =>
      inTurn(async () => {
        const checked = withoutKey(draft);
        if (!checked.ok) return checked;
        const rows = await read();
        const old = rows.find((row) => row.id === id);
        if (missingIn(rows, [draft]).length > 0) return old ? replace(old, draft) : add(rows, [draft]);
        // Edited into one that is there already: of two alike, one stays.
        if (old && draftKey(old.draft) !== draftKey(draft)) await area.remove(keyOf(old.id));
        return ok(null);
      }),

    remove: (id: string): Promise<void> => inTurn(() => area.remove(keyOf(id))),

    /** `to`: its place among all, from 0. */
    move: (id: string, to: number): Promise<Result<null>> =>
      inTurn(async () => {
        const rows = await read();
        const moved = rows.find((row) => row.id === id);
        if (!moved) return ok(null);
        const others = rows.filter((row) => row !== moved);
        const rank = rankAt(others, to);
        if (rank !== undefined) return write([{ ...moved, rank }]);
        return write(
          others.toSpliced(to, 0, moved).map(({ id: kept, draft }, at) => ({ id: kept, draft, rank: at })),
        );
      }),

    /** All of them or none, at the end; tells how many of them were not there yet. */
    addAll: (drafts: readonly LinkDraft[]): Promise<Result<{ added: number }>> =>
      inTurn(async () => {
        const rows = await read();
        const wanted = missingIn(rows, drafts).filter((draft) => withoutKey(draft).ok);
        const written = await add(rows, wanted);
        return written.ok ? ok({ added: wanted.length }) : written;
      }),
  };
};

export type Presets = ReturnType<typeof createPresets>;
