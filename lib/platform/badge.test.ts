import { expect, test, vi } from 'vitest';
import { badges, showBadge } from './badge.ts';

const channel = (hex: string, at: number): number => {
  const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** WCAG's relative luminance. */
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test('a badge says its words on its colour', async () => {
  const bar = {
    setBadgeText: vi.fn(async () => undefined),
    setBadgeBackgroundColor: vi.fn(async () => undefined),
    setBadgeTextColor: vi.fn(async () => undefined),
  };
  await showBadge(bar, badges.paid(3));
  expect(bar.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text: '3' });
  expect(bar.setBadgeBackgroundColor).toHaveBeenCalledExactlyOnceWith({ color: '#0A6B4B' });
  expect(bar.setBadgeTextColor).toHaveBeenCalledExactlyOnceWith({ color: '#FFFFFF' });
});

test.each([
  ['what was paid', badges.paid(1)],
  ['that no money is real', badges.test('TEST')],
])('%s can be read on its ground', (_, { background, colour }) => {
  expect(contrast(background, colour)).toBeGreaterThan(4.5);
});

test('live money has no badge of its own', () => {
  expect(badges.none().text).toBe('');
});
