import type { ClipboardWriter } from './clipboard.ts';
import { shape, write } from './clipboard.ts';

/** The same text in two shapes: where one is pasted that knows links it is one, elsewhere it is plain. */
export const copyRich = (
  { text, html }: { text: string; html: string },
  clipboard?: ClipboardWriter,
): Promise<boolean> =>
  write({ 'text/plain': shape(text, 'text/plain'), 'text/html': shape(html, 'text/html') }, clipboard);

/** Puts a picture that is still to come on the clipboard. The only kind that every browser takes is PNG. */
export const copyPicture = (png: Promise<Blob>, clipboard?: ClipboardWriter): Promise<boolean> =>
  write({ 'image/png': png }, clipboard);
