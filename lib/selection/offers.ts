import type { Price } from '../money/price.ts';
import type { Reading, Spot } from './reading.ts';

const most = 4;

const keyOf = ({ price, subunits }: Reading): string => `${price.currency} ${subunits}`;

/** The different prices in the text but for the chosen one: the last few, as those of a bill matter most. */
export const offersOf = (spots: readonly Spot[], chosen: Reading | undefined): readonly Price[] => {
  const offers = new Map<string, Price>();
  for (const { reading } of spots.toReversed())
    if (reading && !reading.isNet) offers.set(keyOf(reading), reading.price);
  if (chosen) offers.delete(keyOf(chosen));
  return [...offers.values()].slice(0, most).toReversed();
};
