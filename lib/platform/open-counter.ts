import type { CounterPlace } from '../links/counter-place.ts';
import { counterHash } from '../links/counter-place.ts';
import { browser } from './page-browser.ts';

/** Opens the link in a tab of its own, to be held out to a customer. */
export const openCounter = (place: CounterPlace): void =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/counter.html#${counterHash(place)}`) });
