import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Browser } from './browser.ts';
import { marksOf, openPopup } from './popup.ts';
import { ourOpeningShape, watchOpening } from './watch-opening.ts';

export type Bytes = { loads: number; canLoad: number; worker: number };

const tree = z.object({
  frameTree: z.object({
    frame: z.object({ url: z.string() }),
    resources: z.array(z.object({ url: z.string() })),
  }),
});

/** The files that an ordinary opening has loaded, as the browser lists them. */
const loaded = async (browser: Browser): Promise<string[]> => {
  const popup = await openPopup(browser, { extension: 'ours', slowdown: 1, script: watchOpening });
  await marksOf(popup, ourOpeningShape);
  const { frame, resources } = tree.parse(await popup.send('Page.getResourceTree')).frameTree;
  await popup.close();
  const files = [frame, ...resources].map(({ url }) => new URL(url).pathname.slice(1));
  return [...new Set(files)];
};

const codeIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((file) => /\.(?:js|css)$/u.test(file));

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);

/** The page, and every script and style that it, or what it loads, has the name of. */
const reachable = async (folder: string): Promise<string[]> => {
  const code = await codeIn(folder);
  const reached = new Set(['popup.html']);
  for (const file of reached) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const other of code) if (text.includes(nameOf(other))) reached.add(other);
  }
  return [...reached];
};

const sizeOf = async (folder: string, files: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** Uncompressed: from its own disk is how the browser reads an extension. */
export const measureBytes = async (browser: Browser, folder: string): Promise<Bytes> => ({
  loads: await sizeOf(folder, await loaded(browser)),
  canLoad: await sizeOf(folder, await reachable(folder)),
  worker: await sizeOf(folder, ['background.js']),
});
