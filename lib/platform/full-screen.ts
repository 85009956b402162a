/** Whether the browser lets a page fill the screen. */
export const canFillScreen = (): boolean => document.fullscreenEnabled;

/** Fills the screen with the page; Esc or F11 ends it. Call it in the click. Where the browser refuses, nothing happens. */
export const fillScreen = (): void =>
  void document.documentElement.requestFullscreen().catch(() => undefined);
