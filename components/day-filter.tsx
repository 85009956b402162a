import { i18n } from '../locales/words.ts';
import type { TargetedEvent } from 'preact';
import { startOf } from '../lib/links/days.ts';
import type { LinkFilter } from '../lib/links/link-filter.ts';
import { Drop } from './drop.tsx';
import { daySpan } from './times.ts';
import * as icons from './icons.ts';

type Days = Required<Pick<LinkFilter, 'from' | 'to'>>;

type Props = { filter: LinkFilter; today: string; onChange: (change: Partial<LinkFilter>) => void };

/** Omise has no links from before it was. */
const earliest = '2013-01-01';

type DayProps = { label: string; value: string; min: string; max: string; onChange: (day: string) => void };

/** A year that is still being typed is no day yet. */
const Day = ({ label, onChange, ...day }: DayProps) => (
  <label class="Drop-row">
    <span class="Label">{label}</span>
    <input
      type="date"
      {...day}
      onInput={({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
        if (currentTarget.validity.valid) onChange(currentTarget.value);
      }}
    />
  </label>
);

const labelOf = ({ from, to }: Days, today: string): string => {
  if (from === '' && to === '') return i18n.t('anyDay');
  return daySpan(startOf(from || earliest), startOf(to || today));
};

/** From one day to another, both included. */
export const DayFilter = ({ filter: { from = '', to = '' }, today, onChange }: Props) => (
  <Drop class="Filter" icon={icons.calendar} label={labelOf({ from, to }, today)}>
    <Day
      label={i18n.t('fromDay')}
      value={from}
      min={earliest}
      max={to || today}
      onChange={(day) => onChange({ from: day })}
    />
    <Day
      label={i18n.t('toDay')}
      value={to}
      min={from || earliest}
      max={today}
      onChange={(day) => onChange({ to: day })}
    />
    <button type="button" class="Button" onClick={() => onChange({ from: '', to: '' })}>
      {i18n.t('anyDay')}
    </button>
  </Drop>
);
