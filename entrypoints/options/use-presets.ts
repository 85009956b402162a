import { useEffect, useState } from 'preact/hooks';
import type { PresetAction } from '../../components/preset-row.tsx';
import type { Start } from '../../lib/links/account.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { emptyForm } from '../../lib/links/form-draft.ts';
import { formOf } from '../../lib/links/form-of.ts';
import type { Fault, Result } from '../../lib/faults/fault.ts';
import { ok } from '../../lib/faults/fault.ts';
import type { LinkDraft } from '../../lib/links/link.ts';
import type { Preset } from '../../lib/links/preset.ts';
import { mostPresets } from '../../lib/links/preset.ts';
import { presetsFrom } from '../../lib/links/preset-file.ts';
import { ask } from '../../lib/messages/ask.ts';
import { onNews } from '../../lib/platform/news.ts';

/** How the last thing asked for ended. */
type End =
  | { kind: 'none' }
  | { kind: 'failed'; fault: Fault }
  | { kind: 'removed'; draft: LinkDraft; at: number }
  | { kind: 'noFile' }
  | { kind: 'imported'; added: number; same: number; odd: number[] };

/** The preset whose form is open; '' is a new one's. `first`: what it was filled with. */
export type Editing = { id: string; first: FormDraft };

type Pressed = { id: string; action: PresetAction; times: number };

const useKept = () => {
  const [kept, setKept] = useState<Preset[]>();
  const read = async () => {
    const told = await ask('presets', null);
    if (told.ok) setKept(told.value);
  };
  useEffect(() => {
    void read();
    return onNews('presets', () => void read());
  }, []);
  return [kept, read] as const;
};

/** It was the last, then goes where it stood. */
const putBack = async (draft: LinkDraft, at: number): Promise<Result<null>> => {
  const saved = await ask('savePreset', { draft });
  const told = saved.ok ? await ask('presets', null) : saved;
  if (!told.ok) return told;
  const id = told.value.at(-1)?.id;
  return id === undefined ? ok(null) : ask('movePreset', { id, to: at });
};

/** Bytes. A hundred presets are far smaller. */
const largestFile = 1_000_000;

const importFile = async (file: File): Promise<End> => {
  const read = file.size > largestFile ? undefined : presetsFrom(await file.text());
  if (!read) return { kind: 'noFile' };
  const { drafts, odd } = read;
  if (drafts.length > mostPresets) return { kind: 'failed', fault: { kind: 'presetsFull' } };
  const told = await ask('importPresets', { drafts });
  if (!told.ok) return { kind: 'failed', fault: told.fault };
  const { added } = told.value;
  return { kind: 'imported', added, same: drafts.length - added, odd };
};

/** The presets, and what is done with them. `start`: what a new one begins with. */
export const usePresets = (start: Start) => {
  const [kept, read] = useKept();
  const [editing, setEditing] = useState<Editing>();
  const [pressed, setPressed] = useState<Pressed>();
  const [end, setEnd] = useState<End>({ kind: 'none' });

  const press = (id: string, action: PresetAction) =>
    setPressed((before) => ({ id, action, times: (before?.times ?? 0) + 1 }));

  /** Shows what came of it, and what is there now. */
  const after = async (asked: Promise<Result<null>>, done: End = { kind: 'none' }): Promise<boolean> => {
    const told = await asked;
    await read();
    setEnd(told.ok ? done : { kind: 'failed', fault: told.fault });
    return told.ok;
  };

  const move = async (id: string, to: number, action: PresetAction) => {
    await after(ask('movePreset', { id, to }));
    press(id, action);
  };

  const close = () => {
    if (editing) press(editing.id, 'edit');
    setEditing(undefined);
  };

  return {
    kept,
    editing,
    pressed,
    end,
    edit: (preset?: Preset) => {
      setEnd({ kind: 'none' });
      const { currency, multiple } = start;
      setEditing(
        preset
          ? { id: preset.id, first: formOf(preset.draft) }
          : { id: '', first: emptyForm(currency, multiple) },
      );
    },
    close,
    save: async (draft: LinkDraft) => {
      const id = editing?.id ? { id: editing.id } : {};
      if (await after(ask('savePreset', { draft, ...id }))) close();
    },
    remove: ({ id, draft }: Preset, at: number) =>
      void after(ask('removePreset', { id }), { kind: 'removed', draft, at }),
    putBack: (draft: LinkDraft, at: number) => void after(putBack(draft, at)),
    move: (id: string, to: number, action: PresetAction) => void move(id, to, action),
    importFile: async (file: File) => {
      const done = await importFile(file);
      await read();
      setEnd(done);
    },
  };
};

export type PresetsState = ReturnType<typeof usePresets>;
