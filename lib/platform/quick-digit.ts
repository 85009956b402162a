const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.matches('input:not([type=radio]), select, textarea');

/**
 * The digit that a key press means as a command: with Alt anywhere, alone where nothing is typed. By the key's place,
 * since Alt turns digits into other signs on some keyboards. '' for any other key.
 */
export const quickDigit = (event: KeyboardEvent): string => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return '';
  if (!event.altKey && isTyping(event)) return '';
  return /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1] ?? '';
};
