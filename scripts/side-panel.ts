import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The side panel is the popup once more, in a file of its own: its style sheet knows it by a class that is there before
 * any script has run, and the browser by its name. `folder`: where the built popup lies.
 */
export const writeSidePanel = async (folder: string): Promise<void> => {
  const popup = await readFile(join(folder, 'popup.html'), 'utf8');
  await writeFile(join(folder, 'sidepanel.html'), popup.replace('<html>', '<html class="InPanel">'));
};
