import type { Locale } from '../money/locale.ts';
import type { Told } from './message.ts';

/** What can be done with a link, beside opening an address. `own`: the browser's way to share. */
export type ShareAction = 'link' | 'message' | 'named' | 'own' | 'picture' | 'png' | 'svg' | 'counter';

/** How the last of them ended. */
export type ShareEnd = { action: ShareAction; isDone: boolean };

/** A link that can be given away, and the message it goes in. */
export type Sharing = {
  link: Told;
  language: Locale;
  message: string;
  /** Whether the browser has a way of its own. */
  canShare: boolean;
  end: ShareEnd | undefined;
  onLanguage: (language: Locale) => void;
  onAction: (action: ShareAction) => void;
};
