type Clipboard = Pick<Navigator['clipboard'], 'write'>;

/**
 * Puts a text that is still to come on the clipboard, and tells whether it is there.
 * Call it in the key press: Firefox lets only that begin a write, and takes the promise for the rest.
 */
export const copyLater = async (
  text: Promise<string>,
  clipboard: Clipboard = navigator.clipboard,
): Promise<boolean> => {
  const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
  try {
    await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
};

/** Puts a text on the clipboard, and tells whether it is there. */
export const copyText = (text: string): Promise<boolean> => copyLater(Promise.resolve(text));
