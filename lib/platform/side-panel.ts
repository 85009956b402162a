import type { Browser } from 'webextension-polyfill';

type Parts = {
  /** Chromium's. */
  sidePanel?: { open: (where: { windowId: number }) => Promise<void> } | undefined;
  /** Firefox's. */
  sidebarAction?: Pick<Browser['sidebarAction'], 'open'> | undefined;
};

/** Opens the form beside the page, in that window. Call it in the click: elsewhere browsers refuse. */
export const createSidePanelOpener =
  ({ sidePanel, sidebarAction }: Parts) =>
  async (windowId: number): Promise<void> => {
    await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
  };
