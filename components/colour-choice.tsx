import { i18n } from '../locales/words.ts';
import type { Colour } from '../lib/links/account.ts';
import { colours } from '../lib/links/account.ts';
import { colourName } from './account-words.ts';

type Props = { chosen: Colour; onChoose: (colour: Colour) => void };

/** Colours with their names: they tell accounts apart, and mean nothing. */
export const ColourChoice = ({ chosen, onChoose }: Props) => (
  <div class="SetRow" role="radiogroup" aria-label={i18n.t('accountColour')}>
    <span class="Label" aria-hidden="true">
      {i18n.t('accountColour')}
    </span>
    <div class="Swatches">
      {colours.map((colour) => (
        <label key={colour} class="Swatch">
          <input
            class="Tick"
            type="radio"
            name="colour"
            checked={colour === chosen}
            onChange={() => onChoose(colour)}
          />
          <span class="ColourMark" data-colour={colour} />
          {colourName(colour)}
        </label>
      ))}
    </div>
  </div>
);
