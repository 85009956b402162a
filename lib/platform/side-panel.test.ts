import { expect, test, vi } from 'vitest';
import { createSidePanelOpener } from './side-panel.ts';

test('opens in the window that was clicked in', async () => {
  const open = vi.fn(async () => undefined);
  await createSidePanelOpener({ sidePanel: { open } })(7);
  expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
});

test('opens Firefox’s sidebar, which knows its window by itself', async () => {
  const open = vi.fn(async () => undefined);
  await createSidePanelOpener({ sidebarAction: { open } })(7);
  expect(open).toHaveBeenCalledExactlyOnceWith();
});
