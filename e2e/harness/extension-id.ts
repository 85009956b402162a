import { createHash } from 'node:crypto';

/** Chromium names an unpacked extension after its folder. */
export const extensionId = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replaceAll(/./gu, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
