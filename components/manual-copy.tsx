import { i18n } from '../locales/words.ts';
import { useEffect, useRef } from 'preact/hooks';

/** The address, selected, for who copies by hand. */
export const ManualCopy = ({ uri, keys }: { uri: string; keys: string }) => {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => ref.current?.select(), []);
  return (
    <label class="ManualCopy">
      <span class="Label">{i18n.t('copyBlocked', [keys])}</span>
      <input
        class="ManualCopy-field code"
        ref={ref}
        readonly
        value={uri}
        aria-label={i18n.t('paymentLink')}
      />
    </label>
  );
};
