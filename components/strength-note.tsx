import { i18n } from '../locales/words.ts';
import { useEffect, useState } from 'preact/hooks';
import type { Strength } from './passphrase-strength.ts';

const words = {
  tooShort: () => i18n.t('strengthTooShort'),
  weak: () => i18n.t('strengthWeak'),
  fair: () => i18n.t('strengthFair'),
  strong: () => i18n.t('strengthStrong'),
} as const;

/** The words of it load with the first passphrase that is typed: 430 kB, which most never need. */
const lookAt = async (passphrase: string): Promise<Strength> => {
  const { strengthOf } = await import('./passphrase-strength.ts');
  return strengthOf(passphrase);
};

const useStrength = (passphrase: string): Strength | undefined => {
  const [strength, setStrength] = useState<Strength>();
  useEffect(() => {
    let isLatest = true;
    void lookAt(passphrase).then((seen) => isLatest && setStrength(seen));
    return () => {
      isLatest = false;
    };
  }, [passphrase]);
  return strength;
};

/** How long the passphrase holds, honestly. Said politely: it changes with every letter. */
const Judged = ({ passphrase }: { passphrase: string }) => {
  const strength = useStrength(passphrase);
  return <span data-strength={strength}>{strength && words[strength]()}</span>;
};

export const StrengthNote = ({ id, passphrase }: { id: string; passphrase: string }) => (
  <p class="Strength" id={id} role="status">
    {passphrase === '' ? i18n.t('strengthAdvice') : <Judged passphrase={passphrase} />}
  </p>
);
