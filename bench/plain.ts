import * as z from 'zod/mini';

export const plainShape = z.object({
  /** Until the first page of rows is there, until all are, and for a file of them. Milliseconds. */
  first: z.number(),
  load: z.number(),
  write: z.number(),
});

export type Plain = z.infer<typeof plainShape>;

/**
 * Runs in the bare page: reads all links, page by page, and writes them as a file, with nothing but what that takes.
 * Knows nothing of this file.
 */
export const plainly = async (key: string) => {
  const headers = { Authorization: `Basic ${btoa(`${key}:`)}`, 'Omise-Version': '2019-05-29' };
  const begun = performance.now();
  const rows: object[] = [];
  let [total, first] = [1, 0];
  while (rows.length < total) {
    const query = `limit=100&offset=${rows.length}&order=reverse_chronological`;
    const response = await fetch(`https://api.omise.co/links?${query}`, { headers });
    const page = await response.json();
    total = page.total;
    rows.push(...page.data);
    first ||= performance.now() - begun;
  }
  const loaded = performance.now();
  const lines = rows.map((row) => Object.values(row).map(String).join(','));
  const file = new Blob([lines.join('\r\n')]);
  return { first, load: loaded - begun, write: file.size > 0 ? performance.now() - loaded : 0 };
};
