import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Web pages: one like any other, and one that the stranger lets speak to extensions. */
export const shop = 'https://shop.example/';
export const talkative = 'https://talkative.example/';

const manifest = {
  manifest_version: 3,
  name: 'Stranger',
  version: '1',
  permissions: ['scripting'],
  host_permissions: [`${shop}*`],
  externally_connectable: { matches: [`${talkative}*`] },
  background: { service_worker: 'stranger.js' },
};

/** Another extension, which may run scripts on the shop. Its worker does what a test evaluates in it. */
export const writeStranger = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quick-links-stranger-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'stranger.js'), '');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};
