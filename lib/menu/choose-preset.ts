import type { Menus, Tabs } from 'webextension-polyfill';
import type { LinkDraft } from '../links/link.ts';
import type { Preset } from '../links/preset.ts';
import type { MenuItem } from './menu-item.ts';

/** The field of a page that was clicked, where one was. */
export type Clicked = { tabId: number; frameId: number } | undefined;

type Parts = {
  title: string;
  presets: () => Promise<readonly Preset[]>;
  /** "Hot Latte · ฿74.40" */
  words: (draft: LinkDraft) => string;
  choose: (presetId: string, field: Clicked) => void;
};

const id = 'presets';

// With text selected there is one item, and Enter is enough: no submenu stands in its way.
const contexts: Menus.ContextType[] = ['page', 'editable', 'action'];

/** A menu takes `&` for the sign of a key, and `%s` for the selection. */
const plain = (text: string): string => text.replaceAll('&', '&&').replaceAll('%s', '% s');

const fieldOf = ({ editable, frameId = 0 }: Menus.OnClickData, tab: Tabs.Tab | undefined): Clicked =>
  editable && tab?.id !== undefined ? { tabId: tab.id, frameId } : undefined;

/** What is sold every day, as a submenu. */
export const choosePreset = ({ title, presets, words, choose }: Parts): MenuItem => ({
  id,
  async lines() {
    const kept = await presets();
    const lines = kept.map((preset) => ({
      id: `${id}/${preset.id}`,
      parentId: id,
      title: plain(words(preset.draft)),
      contexts,
    }));
    return lines.length > 0 ? [{ id, title, contexts }, ...lines] : [];
  },
  onClick(info, tab) {
    const [, presetId = ''] = String(info.menuItemId).split('/');
    choose(presetId, fieldOf(info, tab));
  },
});
