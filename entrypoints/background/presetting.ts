import { i18n } from '../../locales/words.ts';
import type { Want } from '../../lib/instant/want.ts';
import type { Insertion } from '../../lib/insert/insertion.ts';
import type { InstantRules } from '../../lib/links/account.ts';
import { formOf } from '../../lib/links/form-of.ts';
import type { LinkDraft } from '../../lib/links/link.ts';
import type { Clicked } from '../../lib/menu/choose-preset.ts';
import { choosePreset } from '../../lib/menu/choose-preset.ts';
import type { createDrafts } from '../../lib/outbox/drafts.ts';
import { createNews } from '../../lib/platform/news.ts';
import type { Presets } from '../../lib/presets/presets.ts';
import { plainDraftWords } from './line-words.ts';

type Parts = {
  presets: Presets;
  drafts: Pick<ReturnType<typeof createDrafts>, 'begin'>;
  insertion: Pick<Insertion, 'remember'>;
  instantRules: () => Promise<InstantRules>;
  make: (want: Want) => Promise<void>;
  showPopup: () => Promise<void>;
};

/** Presets in the menu. A click fills the form; where links are made at once it makes one, but for a page's field. */
export const createPresetting = (parts: Parts) => {
  const { presets, drafts, insertion, instantRules, make, showPopup } = parts;

  const show = async (draft: LinkDraft): Promise<void> => {
    await drafts.begin(formOf(draft));
    await showPopup();
  };

  const choose = async (presetId: string, field: Clicked): Promise<void> => {
    // Before anything is waited for: only within the click is the page open.
    const remembered = field && insertion.remember(field.tabId, field.frameId);
    const preset = (await presets.list()).find(({ id }) => id === presetId);
    await remembered;
    if (!preset) return showPopup();
    const { draft } = preset;
    const isAtOnce = !field && (await instantRules()).isOn;
    const want = { text: draft.title, form: () => formOf(draft), hand: () => drafts.begin(formOf(draft)) };
    await (isAtOnce ? make(want) : show(draft));
  };

  return {
    menuItem: choosePreset({
      title: i18n.t('presets'),
      // A menu without presets is better than none.
      presets: () => presets.list().catch(() => []),
      words: plainDraftWords,
      choose: (presetId, field) => void choose(presetId, field),
    }),
    announcePresets: createNews('presets'),
  };
};
