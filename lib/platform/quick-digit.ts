type Pressed = Pick<KeyboardEvent, 'altKey' | 'code' | 'key' | 'target'>;

const isIn = ({ target }: Pressed, fields: string): boolean =>
  target instanceof Element && target.matches(fields);

const isTyping = (event: Pressed): boolean => isIn(event, 'input:not([type=radio]), select, textarea');

/** With Alt, Windows writes signs by their numbers on the keypad, and a Mac writes others with the digits: those are for the text. */
const isSign = (event: Pressed): boolean =>
  event.code.startsWith('Numpad') ||
  (isIn(event, 'input:not([type=radio], [inputmode=decimal]), textarea') && !/^\d$/u.test(event.key));

/**
 * The digit that a key press means as a command: with Alt anywhere; alone where `isFree` says so, and nothing is typed.
 * By the key's place, since Alt turns digits into other signs on some keyboards. '' for any other key.
 */
export const quickDigit = (event: KeyboardEvent, isFree: boolean): string => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing || event.repeat) return '';
  if (event.altKey ? isSign(event) : !isFree || isTyping(event)) return '';
  return /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1] ?? '';
};
