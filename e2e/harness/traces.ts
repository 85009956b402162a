import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';

const turned = (text: string): string => Array.from(text).toReversed().join('');

const halves = (text: string): [string, string] => {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
};

/** Base64 of a text inside of another depends on where it begins; its first and last signs on what stands beside it. */
const inBase64 = (text: string): string[] =>
  [0, 1, 2].map((offset) =>
    Buffer.from('x'.repeat(offset) + text)
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );

/** What a key looks like wherever somebody has left it: as it is, in Base64, in an address, reversed in halves. */
const tracesOf = (key: string): string[] => {
  const [first, second] = halves(key);
  const plain = [
    key,
    encodeURIComponent(`${key}:`),
    turned(key),
    second + first,
    turned(first) + turned(second),
  ];
  return [...new Set([...plain, ...inBase64(key), ...inBase64(`${key}:`)])];
};

/** The traces of a key that stand in this text. */
export const tracesIn = (text: string, key: string): string[] =>
  tracesOf(key).filter((trace) => text.includes(trace));

const inBothWidths = (trace: string): Buffer[] => [Buffer.from(trace, 'utf8'), Buffer.from(trace, 'utf16le')];

/** The files below a folder in which a trace of the key stands, written in one byte a letter or in two. */
export const filesWith = async (folder: string, key: string): Promise<string[]> => {
  const marks = tracesOf(key).flatMap(inBothWidths);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) {
    // Locks and sockets come and go.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (marks.some((mark) => bytes.includes(mark))) found.push(file.slice(folder.length + 1));
  }
  return found;
};

/** All strings that live in a page's process, after what is garbage was collected. */
export const heapOf = async (context: BrowserContext, page: Page): Promise<string> => {
  const session = await context.newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
};
