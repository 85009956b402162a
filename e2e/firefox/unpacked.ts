import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';

const built = resolve(import.meta.dirname, '../../.output/firefox-mv3');

const manifest = z.object({ browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }) });

/** The extension as built, in a folder of its own. */
export type Unpacked = { folder: string; id: string; remove: () => Promise<void> };

/** Beside the popup lies `popup-before-script.html`: the same page as it is until its script runs. */
export const unpack = async (): Promise<Unpacked> => {
  const folder = await mkdtemp(join(tmpdir(), 'quick-links-firefox-'));
  await cp(built, folder, { recursive: true });
  const popup = await readFile(join(folder, 'popup.html'), 'utf8');
  const before = popup.replaceAll(/<script[^>]*><\/script>/gu, '');
  await writeFile(join(folder, 'popup-before-script.html'), before);
  const { gecko } = manifest.parse(
    JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
  ).browser_specific_settings;
  return { folder, id: gecko.id, remove: () => rm(folder, { recursive: true, force: true }) };
};
