type Small = { type: 'popup'; url: string; width: number; height: number };

type Parts = {
  action: { openPopup: () => Promise<void> };
  windows: { create: (small: Small) => Promise<unknown> };
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
