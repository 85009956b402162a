/** The keys that copy a selected text on this computer. */
export const copyKeys = (platform: string = navigator.platform): string =>
  platform.startsWith('Mac') ? '⌘C' : 'Ctrl+C';
