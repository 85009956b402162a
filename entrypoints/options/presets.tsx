import { i18n } from '../../locales/words.ts';
import { Icon } from '../../components/icon.tsx';
import * as icons from '../../components/icons.ts';
import { Notice } from '../../components/notice.tsx';
import { PresetForm } from '../../components/preset-form.tsx';
import type { PresetAction } from '../../components/preset-row.tsx';
import { PresetRow } from '../../components/preset-row.tsx';
import { Section } from '../../components/section.tsx';
import { useFocusEach } from '../../components/settings-focus.ts';
import { settingsRefusal } from '../../components/settings-words.ts';
import type { Start } from '../../lib/links/account.ts';
import type { Preset } from '../../lib/links/preset.ts';
import { fileOfPresets } from '../../lib/links/preset-file.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import type { Editing, PresetsState } from './use-presets.ts';
import { usePresets } from './use-presets.ts';

const save = (kept: readonly Preset[]): void => {
  const text = fileOfPresets(kept.map(({ draft }) => draft));
  saveFile(new Blob([text], { type: 'application/json' }), 'quick-links-presets.json');
};

type RowProps = { state: PresetsState; preset: Preset; at: number; count: number };

const Row = ({ state, preset, at, count }: RowProps) => {
  const { id } = preset;
  const act = (action: PresetAction) => {
    if (action === 'edit') state.edit(preset);
    else if (action === 'remove') state.remove(preset, at);
    else state.move(id, action === 'up' ? at - 1 : at + 1, action);
  };
  return (
    <PresetRow
      preset={preset}
      at={at}
      count={count}
      pressed={state.pressed?.id === id ? state.pressed : undefined}
      onAction={act}
    />
  );
};

const List = ({ state, kept }: { state: PresetsState; kept: readonly Preset[] }) =>
  kept.length === 0 ? (
    <p class="Section-note">{i18n.t('presetsNone')}</p>
  ) : (
    <ul class="Panel Presets">
      {kept.map((preset, at) => (
        <Row key={preset.id} state={state} preset={preset} at={at} count={kept.length} />
      ))}
    </ul>
  );

const Imported = ({ added, same, odd }: { added: number; same: number; odd: readonly number[] }) => {
  const text = [
    same > 0 && i18n.t('presetsImportedSame', [String(same)]),
    odd.length > 0 && i18n.t('presetsImportedOdd', [odd.join(', ')]),
  ].filter(Boolean);
  return (
    <Notice
      kind={odd.length > 0 ? 'warn' : 'done'}
      title={i18n.t('presetsImportedTitle', [String(added)])}
      text={text.join(' ')}
    />
  );
};

const Ended = ({ state: { end, putBack } }: { state: PresetsState }) => {
  switch (end.kind) {
    case 'none':
      return null;
    case 'failed':
      return <Notice kind="error" {...settingsRefusal(end.fault)} />;
    case 'noFile':
      return <Notice kind="error" title={i18n.t('presetsNoFileTitle')} text={i18n.t('presetsNoFileText')} />;
    case 'imported':
      return <Imported {...end} />;
    case 'removed':
      return (
        <div class="Buttons">
          <span role="status">{i18n.t('presetRemoved', [end.draft.title])}</span>
          <button type="button" class="Button" onClick={() => putBack(end.draft, end.at)}>
            {i18n.t('presetUndo')}
          </button>
        </div>
      );
  }
};

const Import = ({ onFile }: { onFile: (file: File) => void }) => (
  <label class="Button FileButton">
    {i18n.t('presetsImport')}
    <input
      type="file"
      accept="application/json,.json"
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onFile(file);
        // The same file again is another choice.
        currentTarget.value = '';
      }}
    />
  </label>
);

type ButtonProps = { state: PresetsState; kept: readonly Preset[]; canExport: boolean };

const Buttons = ({ state, kept, canExport }: ButtonProps) => (
  <div class="Buttons">
    <button
      type="button"
      class="Button Button--main"
      ref={useFocusEach<HTMLButtonElement>(state.pressed?.id === '' ? state.pressed.times : 0)}
      onClick={() => state.edit()}
    >
      <Icon path={icons.plus} />
      {i18n.t('presetAdd')}
    </button>
    {canExport && kept.length > 0 && (
      <button type="button" class="Button" onClick={() => save(kept)}>
        {i18n.t('presetsExport')}
      </button>
    )}
    <Import onFile={(file) => void state.importFile(file)} />
  </div>
);

/** Apart from the rows: one that goes on another machine takes nothing along that is being typed here. */
const Form = ({ state, editing: { id, first } }: { state: PresetsState; editing: Editing }) => (
  <div class="Panel Panel--form">
    <PresetForm key={id} first={first} onSave={(draft) => void state.save(draft)} onCancel={state.close} />
  </div>
);

/** What is sold every day, in the user's order. `start`: what a new one begins with. */
export const Presets = ({ start, canExport }: { start: Start; canExport: boolean }) => {
  const state = usePresets(start);
  const { kept, editing } = state;
  return (
    <Section title={i18n.t('presets')} text={i18n.t('presetsText')}>
      {kept && <List state={state} kept={kept} />}
      <Ended state={state} />
      {editing && <Form state={state} editing={editing} />}
      {kept && !editing && <Buttons state={state} kept={kept} canExport={canExport} />}
    </Section>
  );
};
