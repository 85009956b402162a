import { i18n } from '../locales/words.ts';
import { draftKey } from '../lib/links/draft-key.ts';
import type { LinkDraft } from '../lib/links/link.ts';
import { money } from './locale.ts';

type Props = {
  id: string;
  choices: readonly LinkDraft[];
  /** The one that Enter would choose; −1 is none. */
  active: number;
  onChoose: (draft: LinkDraft) => void;
};

export const choiceId = (id: string, at: number): string => `${id}-${at}`;

/** Titles of links made before, under the field that one is typed into, each with the amount that it had. */
export const TitleChoices = ({ id, choices, active, onChoose }: Props) => (
  <div class="TitleChoices" role="listbox" id={id} aria-label={i18n.t('recentTitles')}>
    {choices.map((draft, at) => (
      <div
        key={draftKey(draft)}
        id={choiceId(id, at)}
        role="option"
        tabindex={-1}
        aria-selected={at === active}
        // Before the field loses its focus, and the list with it.
        onMouseDown={(event) => {
          event.preventDefault();
          onChoose(draft);
        }}
      >
        <span>{draft.title}</span>
        <span class="num">{money(draft.amount, draft.currency)}</span>
      </div>
    ))}
  </div>
);
