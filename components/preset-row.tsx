import { i18n } from '../locales/words.ts';
import type { Preset } from '../lib/links/preset.ts';
import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';
import { money } from './locale.ts';
import { useFocusEach } from './settings-focus.ts';

export type PresetAction = 'up' | 'down' | 'edit' | 'remove';

type MoveProps = { label: string; isUp: boolean; isEnd: boolean; times: number; onMove: () => void };

/** Stays where it is at an end: who moves something there by keyboard keeps the focus. */
const Move = ({ label, isUp, isEnd, times, onMove }: MoveProps) => (
  <button
    type="button"
    class={`IconButton ${isUp ? 'IconButton--up' : ''}`}
    aria-label={label}
    aria-disabled={isEnd}
    ref={useFocusEach<HTMLButtonElement>(times)}
    onClick={() => !isEnd && onMove()}
  >
    <Icon path={formIcons.down} small />
  </button>
);

type Props = {
  preset: Preset;
  at: number;
  count: number;
  /** The button that keeps the focus, and how often it was pressed. */
  pressed: { action: PresetAction; times: number } | undefined;
  onAction: (action: PresetAction) => void;
};

/** One preset: the key that it has, what it asks for, and what can be done with it. */
export const PresetRow = ({ preset: { draft }, at, count, pressed, onAction }: Props) => {
  const { title, amount, currency, description, multiple } = draft;
  const timesOf = (action: PresetAction) => (pressed?.action === action ? pressed.times : 0);
  const more = [multiple && i18n.t('manyTimes'), description !== title && description].filter(Boolean);
  return (
    <li class="PresetRow">
      <kbd class="Kbd" aria-hidden="true">
        {at < 9 ? at + 1 : ' '}
      </kbd>
      <span class="PresetRow-what">
        <b>{title}</b>
        {more.length > 0 && <small>{more.join(' · ')}</small>}
      </span>
      <span class="num">{money(amount, currency)}</span>
      <span class="PresetRow-actions">
        <Move
          label={i18n.t('presetUp', [title])}
          isUp
          isEnd={at === 0}
          times={timesOf('up')}
          onMove={() => onAction('up')}
        />
        <Move
          label={i18n.t('presetDown', [title])}
          isUp={false}
          isEnd={at === count - 1}
          times={timesOf('down')}
          onMove={() => onAction('down')}
        />
        <button
          type="button"
          class="Button Button--quiet"
          aria-label={i18n.t('presetEdit', [title])}
          ref={useFocusEach<HTMLButtonElement>(timesOf('edit'))}
          onClick={() => onAction('edit')}
        >
          {i18n.t('edit')}
        </button>
        <button
          type="button"
          class="Button Button--dangerquiet"
          aria-label={i18n.t('presetRemove', [title])}
          onClick={() => onAction('remove')}
        >
          {i18n.t('remove')}
        </button>
      </span>
    </li>
  );
};
