import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

export type Shop = { url: string; close: () => void };

/** A page, from its file, at an address of this machine's only. */
export const servePage = async (file: string): Promise<Shop> => {
  const page = await readFile(file);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  const { promise, resolve, reject } = Promise.withResolvers<Shop>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close().closeAllConnections() });
  });
  return promise;
};

/** A small café's menu: a page to select from. */
export const serveShop = (): Promise<Shop> => servePage(join(import.meta.dirname, 'shop.html'));
