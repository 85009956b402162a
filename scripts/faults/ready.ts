import * as z from 'zod/mini';
import { type createOmise, testKey } from '../../e2e/omise.ts';
import { optionsOf } from '../../e2e/pages/options.ts';
import type { Made } from './audit.ts';
import type { Browser } from './browser.ts';
import { askToOpen, finishWelcome } from './say.ts';

/** Puts the test account in use, its key on this device, so that it outlives the browser. Tells its id. */
export const useTestAccount = async (browser: Browser): Promise<string> => {
  const options = await browser.openOptions();
  await optionsOf(options).useKey(testKey);
  await options.close();
  const popup = await browser.openPopup();
  await finishWelcome(popup);
  const opened = await askToOpen(popup);
  await popup.close();
  if (!opened.ok) throw new Error(`The popup does not open: ${opened.fault.kind}.`);
  return opened.value.account.id;
};

const list = z.object({
  total: z.number(),
  data: z.array(z.object({ id: z.string(), title: z.string(), payment_uri: z.string() })),
});

/** All links in the sandbox, a hundred at most. */
export const madeIn = async (omise: ReturnType<typeof createOmise>): Promise<Made[]> => {
  const headers = { Authorization: `Basic ${btoa(`${testKey}:`)}` };
  const answer = await omise.test(new Request('https://api.omise.co/links?limit=100', { headers }));
  const { total, data } = list.parse(await answer.json());
  if (total > data.length) throw new Error(`There are ${total} links, more than one page holds.`);
  return data;
};
