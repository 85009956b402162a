/** Rows of red, green, blue and alpha, a byte each. */
export type Picture = { width: number; pixels: Uint8Array };

const heightOf = ({ width, pixels }: Picture) => pixels.length / 4 / width;

type Spot = { x: number; y: number; rgb: readonly number[] };

/** The pixels of an icon that show through to nothing behind it. */
const solid = ({ width, pixels }: Picture): Spot[] =>
  Array.from({ length: pixels.length / 4 }, (_, index) => ({
    x: index % width,
    y: Math.floor(index / width),
    rgb: [...pixels.subarray(index * 4, index * 4 + 3)],
    alpha: pixels[index * 4 + 3],
  })).filter(({ alpha }) => alpha === 255);

// Scaling and colour profiles move a colour by a little.
const near = (one = 0, other = 0) => Math.abs(one - other) <= 12;

const shows = ({ width, pixels }: Picture, left: number, top: number) => {
  return ({ x, y, rgb }: Spot) => {
    const at = ((top + y) * width + left + x) * 4;
    return rgb.every((value, channel) => near(value, pixels[at + channel]));
  };
};

/** Where the icon's upper left corner is on the screen, if it is there. */
export const findIcon = (screen: Picture, icon: Picture): { x: number; y: number } | undefined => {
  const spots = solid(icon);
  for (let y = 0; y <= heightOf(screen) - heightOf(icon); y++) {
    for (let x = 0; x <= screen.width - icon.width; x++) {
      if (spots.every(shows(screen, x, y))) return { x, y };
    }
  }
  return undefined;
};
