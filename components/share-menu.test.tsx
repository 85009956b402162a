import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { latteLink } from '../lib/links/link.fixture.ts';
import { ShareButton } from './share-button.tsx';
import { ShareMenu } from './share-menu.tsx';
import { speak } from './words.fixture.ts';

const nothing = () => undefined;
const message = 'Hot Latte: ฿74.40\nPay here: https://link.omise.co/5XYZ7VWD1NF9F2OPQ3R';
const sharing = {
  link: latteLink,
  language: 'en',
  message,
  canShare: true,
  end: undefined,
  onLanguage: nothing,
  onAction: nothing,
} as const;

const menu = (props: Partial<ComponentProps<typeof ShareMenu>> = {}) =>
  render(<ShareMenu {...sharing} onClose={nothing} onLeave={nothing} {...props} />);

const textOf = (html = '') => html.replaceAll(/<[^>]+>/gu, '');
const itemsOf = (html: string, role: string) =>
  [...html.matchAll(new RegExp(`<(button|a)[^>]*role="${role}".*?</\\1>`, 'gu'))].map(([item]) =>
    textOf(item),
  );
const addressOf = (html: string, start: string) =>
  [...html.matchAll(/href="([^"]+)"/gu)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .find((href) => href.startsWith(start));

describe('the menu', () => {
  test('has every way to give a link away', () => {
    expect(itemsOf(menu(), 'menuitem')).toEqual([
      'Copy link',
      'Copy as a named link',
      'Copy message',
      'Send by LINE',
      'Send by WhatsApp',
      'Send by e-mail',
      'Send by SMS',
      'Share with another app',
      'Show to the customer',
      'Copy QR code',
      'Save QR code as PNG',
      'Save QR code as SVG',
    ]);
  });

  test('offers the browser’s own way only where there is one', () => {
    expect(itemsOf(menu({ canShare: false }), 'menuitem')).not.toContain('Share with another app');
  });

  test('says of a sandbox link that nobody else can open it', () => {
    const note = 'A sandbox link opens in this browser alone.';
    const link = { ...latteLink, paymentUri: 'chrome-extension://abc/pay.html?XYZ' };
    expect(menu({ link })).toContain(note);
    expect(menu()).not.toContain(note);
  });

  test('sends the message as it stands, to whom the merchant chooses there', () => {
    const encoded = encodeURIComponent(message);
    const html = menu();
    expect(addressOf(html, 'https://line.me/')).toBe(`https://line.me/R/share?text=${encoded}`);
    expect(addressOf(html, 'https://wa.me/')).toBe(`https://wa.me/?text=${encoded}`);
    expect(addressOf(html, 'sms:')).toBe(`sms:?&body=${encoded}`);
    expect(addressOf(html, 'mailto:')).toContain('mailto:?subject=Hot%20Latte&body=Hot%20Latte%3A');
  });

  test('tells those whom it leads to nothing of where the merchant came from', () => {
    const links = [...menu().matchAll(/<a [^>]*>/gu)].map(([link]) => link);
    expect(links).toHaveLength(4);
    for (const link of links) expect(link).toContain('target="_blank" rel="noreferrer"');
  });

  test('is one stop of the Tab key', () => {
    expect(menu().match(/<(?:button|a) /gu)).toHaveLength(15);
    expect(menu().match(/<(?:button|a) [^>]*tabindex="-1"/gu)).toHaveLength(15);
  });

  test('has the message in three languages, the page’s own first, each by its own name', () => {
    expect(itemsOf(menu(), 'menuitemradio')).toEqual(['English', 'ไทย', '日本語']);
    speak('ja');
    expect(itemsOf(menu(), 'menuitemradio')).toEqual(['日本語', 'English', 'ไทย']);
    speak('en');
    const checked = /aria-checked="true"[^>]*lang="(\w+)"/u.exec(menu({ language: 'th' }))?.[1];
    expect(checked).toBe('th');
  });
});

const button = (end?: ComponentProps<typeof ShareButton>['end']) =>
  render(<ShareButton {...sharing} end={end} />);
const said = (html: string) => /aria-live="polite"[^>]*>([^<]*)</u.exec(html)?.[1];

describe('the button', () => {
  test('opens a menu, and shows none before', () => {
    expect(button()).toContain('aria-haspopup="menu" aria-expanded="false"');
    expect(button()).not.toContain('role="menu"');
  });

  test.each([
    ['link', 'Link copied'],
    ['message', 'Message copied'],
    ['named', 'Named link copied'],
    ['picture', 'QR code copied'],
    ['png', 'QR code saved'],
    ['svg', 'QR code saved'],
    ['own', ''],
    ['counter', ''],
  ] as const)('says what came of “%s”', (action, words) => {
    expect(said(button({ action, isDone: true }))).toBe(words);
  });

  test('says that the browser did not let it; to think better of sharing is no fault', () => {
    expect(said(button({ action: 'picture', isDone: false }))).toContain('The browser did not allow it.');
    expect(said(button({ action: 'own', isDone: false }))).toBe('');
    expect(said(button())).toBe('');
  });
});
