import { correction, generate } from 'lean-qr/nano';
import { describe, expect, test } from 'vitest';
import { latteLink } from './link.fixture.ts';
import { pixelsPerModule, qrOf, qrSvg } from './qr.ts';

const uri = latteLink.paymentUri;
const texts = [uri, 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/pay.html?8D7B9C06', 'ลาเต้ ☕'];

/** The dark modules of a path, each as "x y". */
const darkIn = (path: string) => [...path.matchAll(/M(\d+ \d+)h1v1h-1z/gu)].map(([, at]) => at);

describe.each(texts)('the code of %s', (text) => {
  test('has each dark module, once', () => {
    const code = generate(text, { minCorrectionLevel: correction.M });
    const line = Array.from({ length: code.size }, (_, at) => at);
    const dark = line.flatMap((y) => line.filter((x) => code.get(x, y)).map((x) => `${x} ${y}`));
    const { size, path } = qrOf(text);
    expect(size).toBe(code.size);
    expect(darkIn(path)).toEqual(dark);
  });

  test('is, as a file, the same modules in ink on white, with four of quiet around them', () => {
    const svg = qrSvg(text);
    const { size, path } = qrOf(text);
    expect(svg).toContain(`viewBox="-4 -4 ${size + 8} ${size + 8}"`);
    expect(svg).toContain(`<path fill="#FFFFFF" d="M-4 -4h${size + 8}v${size + 8}h-${size + 8}z"/>`);
    expect(svg).toContain(`<path fill="#10202A" d="${path}"/>`);
  });

  test('is, as a picture, wide enough, with whole pixels and no more of them than that takes', () => {
    const { size } = qrOf(text);
    const pixels = pixelsPerModule(size, 1000);
    expect(Number.isInteger(pixels)).toBe(true);
    expect(pixels * (size + 8)).toBeGreaterThanOrEqual(1000);
    expect((pixels - 1) * (size + 8)).toBeLessThan(1000);
  });
});
