import { pixelsPerModule, qrColours, qrOf, quietZone } from '../links/qr.ts';

/** Sharp on paper and on a screen that is held up. */
const atLeast = 1000;

/** The QR code of a text as a PNG: whole pixels, quiet zone, always ink on white. */
export const qrPng = async (text: string): Promise<Blob> => {
  const { size, path } = qrOf(text);
  const pixels = pixelsPerModule(size, atLeast);
  const side = pixels * (size + 2 * quietZone);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser draws nothing');
  context.fillStyle = qrColours.light;
  context.fillRect(0, 0, side, side);
  context.setTransform(pixels, 0, 0, pixels, pixels * quietZone, pixels * quietZone);
  context.fillStyle = qrColours.dark;
  const modules = new Path2D(path);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
  context.fill(modules);
  return canvas.convertToBlob({ type: 'image/png' });
};
