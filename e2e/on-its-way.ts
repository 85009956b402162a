import { expect, type Page } from 'playwright/test';
import type { Api } from './harness/api.ts';
import { type createOmise, heldBack } from './omise.ts';
import { popupOf } from './pages/popup.ts';

type Tools = { api: Api; openPopup: () => Promise<Page> };

/** A link asked for in a popup that closes before the answer; it comes when it is let go. */
export const leaveOnItsWay = async (
  { api, openPopup }: Tools,
  omise: ReturnType<typeof createOmise>,
  [amount, title]: readonly [string, string] = ['74.40', 'Hot Latte'],
) => {
  const { handler, letGo } = heldBack(omise.test);
  await api.serve(handler);
  const popup = popupOf(await openPopup());
  await popup.make(amount, title);
  await expect.poll(() => api.asked).toContain('POST https://api.omise.co/links');
  await popup.page.close();
  return { letGo };
};
