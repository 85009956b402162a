import type { CounterPlace } from '../links/counter-place.ts';
import { counterHash } from '../links/counter-place.ts';
import { browser } from './page-browser.ts';

/** Opens the settings in a tab of their own, or goes to them where they are open. */
export const openOptions = (): void => void browser.runtime.openOptionsPage();

/** Opens what was made, or one link of it, in a tab. */
export const openLinks = (linkId = ''): void =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/links.html#${linkId}`) });

/** Opens the link in a tab of its own, to be held out to a customer. */
export const openCounter = (place: CounterPlace): void =>
  void browser.tabs.create({ url: `counter.html${counterHash(place)}` });
