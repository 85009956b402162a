import { i18n } from '../locales/words.ts';
import { Segmented } from './segmented.tsx';

type Props = { name: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** Whether a link can be paid once or many times, among the settings. */
export const MultipleRow = ({ name, isOn, onChange }: Props) => (
  <div class="SetRow SetRow--segmented">
    <Segmented
      name={name}
      label={i18n.t('canBePaid')}
      off={i18n.t('once')}
      on={i18n.t('manyTimes')}
      isOn={isOn}
      isDisabled={false}
      onChange={onChange}
    />
  </div>
);
