import type { Browser } from 'webextension-polyfill';

type Parts = {
  action: Pick<Browser['action'], 'openPopup'>;
  windows: Pick<Browser['windows'], 'create'>;
  url: string;
};

/** The popup's size (380 × 600) with room for a window's frame. */
const size = { width: 396, height: 640 } as const;

/** Opens the popup or, where the browser does not let us, a small window with the same page. */
export const createPopupOpener =
  ({ action, windows, url }: Parts) =>
  async (): Promise<void> => {
    try {
      await action.openPopup();
    } catch {
      await windows.create({ type: 'popup', url, ...size });
    }
  };
