import { i18n } from '../locales/words.ts';
import type { Keeping } from '../lib/links/account.ts';
import { keepings } from '../lib/links/account.ts';
import { keepingMeaning, keepingName } from './keeping-words.ts';

type OptionProps = { keeping: Keeping; isChosen: boolean; isForbidden: boolean; onChoose: () => void };

const Option = ({ keeping, isChosen, isForbidden, onChoose }: OptionProps) => (
  <label class="OptionRow">
    <input
      class="Tick"
      type="radio"
      name="keeping"
      checked={isChosen}
      disabled={isForbidden}
      aria-labelledby={`keeping-${keeping}`}
      aria-describedby={`keeping-${keeping}-text ${isForbidden ? 'keeping-managed' : ''}`.trimEnd()}
      onChange={onChoose}
    />
    <span id={`keeping-${keeping}`}>
      <b>{keepingName(keeping)}</b> {keeping === 'locked' && <span class="Tag">{i18n.t('recommended')}</span>}
    </span>
    <small id={`keeping-${keeping}-text`}>{keepingMeaning(keeping)}</small>
  </label>
);

type Props = { chosen: Keeping; isPassphraseRequired: boolean; onChoose: (keeping: Keeping) => void };

/** The three ways to keep a key, and what each means. */
export const KeepingChoice = ({ chosen, isPassphraseRequired, onChoose }: Props) => (
  <fieldset class="Keepings">
    <legend class="Label">{i18n.t('keepingLabel')}</legend>
    {keepings.map((keeping) => (
      <Option
        key={keeping}
        keeping={keeping}
        isChosen={keeping === chosen}
        isForbidden={isPassphraseRequired && keeping !== 'locked'}
        onChoose={() => onChoose(keeping)}
      />
    ))}
    {isPassphraseRequired && (
      <p class="Help" id="keeping-managed">
        {i18n.t('keepingManaged')}
      </p>
    )}
  </fieldset>
);
