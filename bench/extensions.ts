import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { plainImports } from '../scripts/plain-imports.ts';
import { plainPolyfill } from '../scripts/plain-polyfill.ts';

/** The unpacked extensions that are measured side by side; `without`: ours, but for its outbox. */
export type Folders = { ours: string; bare: string; trivial: string; without: string };

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

const swapOutbox: Plugin = {
  name: 'swap-outbox',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/outbox/outbox.ts') ? join(here, 'without/outbox.ts') : undefined),
};

/** Ours with a worker that is built the same way, its outbox left out: the difference is what that costs. */
const buildWithout = async (folder: string, ours: string): Promise<void> => {
  await cp(ours, folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.BROWSER': '"chrome"' },
    plugins: [swapOutbox, plainImports(), plainPolyfill()],
    build: {
      lib: {
        entry: join(here, 'without/background.ts'),
        formats: ['iife'],
        name: 'background',
        fileName: () => 'background.js',
      },
      outDir: folder,
      emptyOutDir: false,
    },
  });
};

/** Does `work` with all of them in folders that end with it: a build meanwhile changes nothing that is measured. */
export const withFolders = async <Value>(work: (folders: Folders) => Promise<Value>): Promise<Value> => {
  const scratch = await mkdtemp(join(tmpdir(), 'quick-links-extensions-'));
  const place = (name: Name) => join(scratch, name);
  const [ours, bare, trivial, without] = [place('ours'), place('bare'), place('trivial'), place('without')];
  try {
    await cp(resolve(here, '../.output/chrome-mv3'), ours, { recursive: true });
    await cp(join(here, 'bare'), bare, { recursive: true });
    await buildTrivial(trivial);
    await buildWithout(without, ours);
    return await work({ ours, bare, trivial, without });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
