import { ok } from '../../lib/faults/fault.ts';
import type { Handlers } from '../../lib/messages/contract.ts';
import type { Presets } from '../../lib/presets/presets.ts';

export type PresetParts = { presets: Presets };

type Names = 'presets' | 'savePreset' | 'removePreset' | 'movePreset' | 'importPresets';

/** For what is sold every day. What changes here is told by the storage itself, whoever has changed it. */
export const presetHandlers = ({ presets }: PresetParts): Pick<Handlers, Names> => ({
  presets: async () => ok(await presets.list()),
  savePreset: ({ draft, id }) => presets.save(draft, id),
  movePreset: ({ id, to }) => presets.move(id, to),
  importPresets: ({ drafts }) => presets.addAll(drafts),

  async removePreset({ id }) {
    await presets.remove(id);
    return ok(null);
  },
});
