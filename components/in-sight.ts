/** The height of every row, in CSS pixels; link-table.css has it, too. */
export const rowHeight = 44;

/** Rows that are drawn before and behind those in sight, so that a turn of the wheel finds them there. */
const beyond = 8;

/** Sight moves in steps of so many rows: in between nothing is drawn anew. */
const stride = 8;

/** From `first` up to `end`, which is out of it. */
export type Sight = { first: number; end: number };

/** The rows that a window shows. `top`: how far the first row lies above the window's edge, `height`: the window's, in pixels. */
export const sightOf = (top: number, height: number, count: number): Sight => {
  const first = Math.floor((top / rowHeight - beyond) / stride) * stride;
  const end = Math.ceil(((top + height) / rowHeight + beyond) / stride) * stride;
  return { first: Math.min(Math.max(first, 0), count), end: Math.max(Math.min(end, count), 0) };
};

/** A row by its place in the list, and how many that are not drawn lie before it. */
export type Line = { index: number; skipped: number };

/** The rows to draw: those in sight, and the one with the focus, which must not vanish under the reader's hand. */
export const linesIn = ({ first, end }: Sight, active: number, count: number): Line[] => {
  const inSight = Array.from({ length: Math.max(end - first, 0) }, (_, at) => first + at);
  const isBeyond = active < count && (active < first || active >= end);
  const all = isBeyond ? [...inSight, active].toSorted((one, other) => one - other) : inSight;
  return all.map((index, at) => ({ index, skipped: index - (all[at - 1] ?? -1) - 1 }));
};
