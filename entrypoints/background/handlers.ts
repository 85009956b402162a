import type { Handlers } from '../../lib/messages/contract.ts';
import type { InsertParts } from './insert-handlers.ts';
import { insertHandlers } from './insert-handlers.ts';
import type { InstantParts } from './instant-handlers.ts';
import { instantHandlers } from './instant-handlers.ts';
import type { LinksParts } from './links-handlers.ts';
import { linksHandlers } from './links-handlers.ts';
import type { PayerParts } from './payer-handlers.ts';
import { payerHandlers } from './payer-handlers.ts';
import type { PopupParts } from './popup-handlers.ts';
import { popupHandlers } from './popup-handlers.ts';
import type { PresetParts } from './preset-handlers.ts';
import { presetHandlers } from './preset-handlers.ts';
import type { ShareParts } from './share-handlers.ts';
import { shareHandlers } from './share-handlers.ts';
import type { SettingsParts } from './settings-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';

/** What the worker does for each message. */
export const createHandlers = (
  parts: PopupParts &
    LinksParts &
    InsertParts &
    InstantParts &
    PresetParts &
    ShareParts &
    SettingsParts &
    PayerParts,
): Handlers => ({
  ...popupHandlers(parts),
  ...linksHandlers(parts),
  ...insertHandlers(parts),
  ...instantHandlers(parts),
  ...presetHandlers(parts),
  ...shareHandlers(parts),
  ...settingsHandlers(parts),
  ...payerHandlers(parts),
});
