export type ClipboardWriter = Pick<Navigator['clipboard'], 'write'>;

/** One thing in several shapes: MIME type -> what is still to come. */
type Shapes = Record<string, Promise<Blob>>;

/** Puts one thing on the clipboard, and tells whether it is there. */
export const write = async (
  shapes: Shapes,
  clipboard: ClipboardWriter = navigator.clipboard,
): Promise<boolean> => {
  try {
    await clipboard.write([new ClipboardItem(shapes)]);
    return true;
  } catch {
    return false;
  }
};

/** A text that may be still to come, as a shape of this type. */
export const shape = async (value: string | Promise<string>, type: string): Promise<Blob> =>
  new Blob([await value], { type });

/**
 * Puts a text that is still to come on the clipboard, and tells whether it is there.
 * Call it in the key press: Firefox lets only that begin a write, and takes the promise for the rest.
 */
export const copyLater = (text: Promise<string>, clipboard?: ClipboardWriter): Promise<boolean> =>
  write({ 'text/plain': shape(text, 'text/plain') }, clipboard);

/** Puts a text on the clipboard, and tells whether it is there. */
export const copyText = (text: string): Promise<boolean> => copyLater(Promise.resolve(text));
