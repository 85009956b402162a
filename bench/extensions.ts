import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** The unpacked extensions that are measured side by side. */
export type Folders = { ours: string; bare: string; trivial: string };

export type Name = keyof Folders;

const here = import.meta.dirname;

const buildTrivial = async (folder: string): Promise<void> => {
  await cp(join(here, 'trivial'), folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: join(here, 'trivial/popup.tsx'), formats: ['es'], fileName: () => 'popup.js' },
      outDir: folder,
      emptyOutDir: false,
    },
  });
};

/** Does `work` with all three in folders that end with it: a build meanwhile changes nothing that is measured. */
export const withFolders = async <Value>(work: (folders: Folders) => Promise<Value>): Promise<Value> => {
  const scratch = await mkdtemp(join(tmpdir(), 'quick-links-extensions-'));
  const [ours, bare, trivial] = [join(scratch, 'ours'), join(scratch, 'bare'), join(scratch, 'trivial')];
  try {
    await cp(resolve(here, '../.output/chrome-mv3'), ours, { recursive: true });
    await cp(join(here, 'bare'), bare, { recursive: true });
    await buildTrivial(trivial);
    return await work({ ours, bare, trivial });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
