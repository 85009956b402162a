// Both run in the page's frame, in the extension's own world there, and know nothing of this file: what they need is
// inside them, which makes them long. That world lives as long as the page, and so does what it remembers.

type Kept = {
  place: string;
  /** Of the page: a chat keeps its field for another talk, and shows that under another path. */
  path: string;
  field: HTMLElement;
  /** Where to insert, behind what is selected: in a plain field, and in a rich one. */
  at: number;
  range: Range | undefined;
};

type World = typeof globalThis & { caret?: Kept };

/** Remembers the field that has the focus, and the caret in it, under this name. A password's is not one. */
export const rememberCaret = (place: string): boolean => {
  const world: World = globalThis;
  delete world.caret;
  const path = location.pathname;
  let field = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  if (field instanceof HTMLInputElement && !['text', 'search', 'url', 'tel'].includes(field.type))
    return false;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    world.caret = { place, path, field, at: field.selectionEnd ?? field.value.length, range: undefined };
    return true;
  }
  if (!(field instanceof HTMLElement) || !field.isContentEditable) return false;
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  world.caret = { place, path, field, at: 0, range };
  return true;
};

/**
 * Puts a text where the caret was remembered, as if it were typed: the page's own listeners hear of it, and Ctrl+Z
 * takes it back. Tells whether it is there.
 */
export const insertAtCaret = async (place: string, text: string): Promise<boolean> => {
  const world: World = globalThis;
  const kept = world.caret;
  delete world.caret;
  if (kept?.place !== place || kept.path !== location.pathname || !kept.field.isConnected) return false;
  const { field, at, range } = kept;
  const wanted = text.replaceAll(/\s/gu, '');
  const isPlain = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  const count = () => (isPlain ? field.value : field.textContent).replaceAll(/\s/gu, '').split(wanted).length;
  const before = count();
  // A word that touches an address would become part of it.
  const between = (left: string, right: string) =>
    `${/\S$/u.test(left) ? ' ' : ''}${text}${/^\S/u.test(right) ? ' ' : ''}`;

  field.focus();
  if (isPlain) {
    const { value, maxLength } = field;
    const typed = between(value.slice(0, at), value.slice(at));
    const isFull = maxLength >= 0 && value.length + typed.length > maxLength;
    if (field.readOnly || field.disabled || isFull) return false;
    field.setSelectionRange(at, at);
    // Out of date as it is, nothing else is undone by Ctrl+Z.
    if (!document.execCommand('insertText', false, typed)) {
      field.setRangeText(typed, at, at, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: typed }));
    }
  } else {
    const caret = document.createRange();
    caret.selectNodeContents(field);
    if (range && field.contains(range.endContainer)) caret.setEnd(range.endContainer, range.endOffset);
    caret.collapse(false);
    const [left, right] = [document.createRange(), document.createRange()];
    left.selectNodeContents(field);
    left.setEnd(caret.endContainer, caret.endOffset);
    right.selectNodeContents(field);
    right.setStart(caret.endContainer, caret.endOffset);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(caret);
    document.execCommand('insertText', false, between(String(left), String(right)));
  }

  // Editors that keep their text elsewhere write it back a little later.
  for (let looks = 0; looks < 10 && count() === before; looks += 1)
    await new Promise((resolve) => void setTimeout(resolve, 20));
  return count() > before;
};
