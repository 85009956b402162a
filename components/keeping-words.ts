import { i18n } from '../locales/words.ts';
import type { Keeping } from '../lib/links/account.ts';

/** How a key is kept, in words. */
export const keepingName = (keeping: Keeping): string =>
  ({
    session: i18n.t('keepingSession'),
    device: i18n.t('keepingDevice'),
    locked: i18n.t('keepingLocked'),
  })[keeping];

/** What that means for whoever else uses this computer. */
export const keepingMeaning = (keeping: Keeping): string =>
  ({
    session: i18n.t('keepingSessionText'),
    device: i18n.t('keepingDeviceText'),
    locked: i18n.t('keepingLockedText'),
  })[keeping];
