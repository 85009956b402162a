/** So many rows at a time. */
const leap = 10;

/** Where a key leads to from a row; undefined for any other key. */
export const placeAfter = (key: string, from: number, count: number): number | undefined => {
  const places: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + leap,
    PageUp: from - leap,
    Home: 0,
    End: count - 1,
  };
  const place = places[key];
  return place === undefined ? undefined : Math.max(Math.min(place, count - 1), 0);
};
