import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of an extension that lies in a folder of its own. */
export type Copy = { folder: string; remove: () => Promise<void> };

/** What its user has allowed: `hosts` as `https://chat.example/*`. */
type Granted = { permissions?: readonly string[]; hosts?: readonly string[] };

/**
 * The extension as it is once its user has allowed these: a headless browser shows no question that could be answered,
 * and no menu that could be clicked, so the copy's manifest has what the real one gets later. Not a line of its scripts
 * is another.
 */
export const granted = async (
  extension: string,
  { permissions = [], hosts = [] }: Granted,
): Promise<Copy> => {
  const folder = await mkdtemp(join(tmpdir(), 'quick-links-granted-'));
  await cp(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push(...permissions);
  manifest.host_permissions.push(...hosts);
  await writeFile(file, JSON.stringify(manifest));
  return { folder, remove: () => rm(folder, { recursive: true }) };
};
