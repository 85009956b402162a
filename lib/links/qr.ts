import { correction, generate } from 'lean-qr/nano';

/** The modules of quiet around a code: scanners need them to find it. */
export const quietZone = 4;

export const qrColours = { dark: '#10202A', light: '#FFFFFF' } as const;

/** The code of a text: so many modules wide, and one path of a unit square for each dark one. */
export const qrOf = (text: string): { size: number; path: string } => {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const { size } = code;
  const cells = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)] as const);
  const path = cells.map(([x, y]) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join('');
  return { size, path };
};

/** The code with its quiet zone as a picture file: SVG. */
export const qrSvg = (text: string): string => {
  const { size, path } = qrOf(text);
  const side = size + 2 * quietZone;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quietZone} ${-quietZone} ${side} ${side}"`,
    ` width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges">`,
    `<path fill="${qrColours.light}" d="M${-quietZone} ${-quietZone}h${side}v${side}h-${side}z"/>`,
    `<path fill="${qrColours.dark}" d="${path}"/></svg>`,
  ].join('');
};

/** Whole pixels for each module, so that the picture, quiet zone and all, is at least so many wide. */
export const pixelsPerModule = (size: number, atLeast: number): number =>
  Math.ceil(atLeast / (size + 2 * quietZone));
