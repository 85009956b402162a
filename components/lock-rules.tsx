import { i18n } from '../locales/words.ts';
import type { LockRules as Rules } from '../lib/links/account.ts';
import { lockAfter } from './lock-words.ts';
import { SelectRow } from './select-row.tsx';
import { TickRow } from './tick-row.tsx';

const offered = [5, 15, 30, 60, 240, 0];

type Props = {
  rules: Rules;
  /** The minutes that the administrator has set. */
  managedMinutes: number | undefined;
  onMinutes: (minutes: number) => void;
  onScreenLock: (isOn: boolean) => void;
};

/** When the keys are locked by themselves. */
export const LockRules = ({ rules, managedMinutes, onMinutes, onScreenLock }: Props) => {
  const { minutes } = rules;
  return (
    <>
      <SelectRow
        id="lock-after"
        label={i18n.t('lockAfter')}
        value={minutes}
        options={offered.includes(minutes) ? offered : [minutes, ...offered]}
        name={lockAfter}
        isManaged={managedMinutes !== undefined}
        onChange={onMinutes}
      />
      <TickRow label={i18n.t('lockOnScreenLock')} isOn={rules.onScreenLock} onChange={onScreenLock} />
    </>
  );
};
