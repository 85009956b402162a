import './words.fixture.ts';
import { correction, generate } from 'lean-qr/nano';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { latteLink } from '../lib/links/link.fixture.ts';
import { QrCode } from './qr-code.tsx';

const uri = latteLink.paymentUri;
const sandboxUri = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/pay.html?8D7B9C06';

const draw = (text: string) => {
  const html = render(<QrCode text={text} />);
  const read = (attribute: string) => new RegExp(` ${attribute}="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
  const [, , size] = read('viewBox').split(' ').map(Number);
  const bars = [...read('d').matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/gu)].map(([, ...at]) => at.map(Number));
  return { html, read, size: size ?? 0, bars };
};

/** The dark modules that are drawn, each as "x y". */
const drawn = (text: string) =>
  draw(text).bars.flatMap(([x = 0, y = 0, length = 0]) =>
    Array.from({ length }, (_, more) => `${x + more} ${y}`),
  );

const darkOf = (text: string) => {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const line = Array.from({ length: code.size }, (_, at) => at);
  return line.flatMap((y) => line.filter((x) => code.get(x, y)).map((x) => `${x} ${y}`));
};

describe('the code', () => {
  test.each([uri, sandboxUri, 'ลาเต้ ☕'])('has each dark module of %s, once', (text) => {
    expect(drawn(text).toSorted()).toEqual(darkOf(text).toSorted());
  });

  test('has its three eyes', () => {
    const { size } = draw(uri);
    expect(drawn(uri)).toEqual(expect.arrayContaining(['0 0', `${size - 1} 0`, `0 ${size - 1}`, '3 3']));
  });

  test('is another one for another text', () => {
    expect(draw(uri).read('d')).not.toBe(draw(sandboxUri).read('d'));
  });

  test.each([uri, sandboxUri])('has sharp edges: whole pixels for each module of %s', (text) => {
    const { read, size } = draw(text);
    expect(Number(read('width')) % size).toBe(0);
    expect(Number(read('width'))).toBeLessThanOrEqual(148);
    expect(read('height')).toBe(read('width'));
  });

  test('says what it is to those who do not see it', () => {
    expect(draw(uri).html).toContain('role="img" aria-label="QR code of the payment link"');
  });

  test('is drawn here: it asks nobody for a picture', () => {
    expect(draw(uri).html).not.toMatch(/<img|href|url\(/u);
  });
});
