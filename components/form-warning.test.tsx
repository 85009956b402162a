import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { FormWarning, type Warning } from './form-warning.tsx';

const nothing = () => undefined;
const old = {
  accountId: 'sandbox',
  id: 'link_test_old',
  amount: 7440,
  currency: 'THB',
  title: 'Hot Latte',
} as const;
const warning = (kind: Warning) =>
  render(<FormWarning warning={kind} replaced={old} onSeen={nothing} onKeep={nothing} />);
const pictureOf = (html: string) => / d="([^"]+)"/u.exec(html)?.[1];

describe('what there is to know before anything is typed', () => {
  test.each(['offline', 'doubt', 'odd'] as const)('is said at once, as a warning: %s', (kind) => {
    expect(warning(kind)).toMatch(/data-kind="warn" role="alert"/u);
  });

  test('without a connection: the form can be filled, and nothing is sent', () => {
    const html = warning('offline');
    expect(html).toContain('<h2>You are offline</h2>');
    expect(html).toMatch(/Fill in the link now\. Nothing is sent/u);
  });

  test('after an end that is not known: a link may exist, and a second would harm', () => {
    const html = warning('doubt');
    expect(html).toContain('<h2>A link like this may already exist</h2>');
    expect(html).toMatch(/still being looked for\. Wait for that.*could get two\./u);
  });

  test('of a record that nobody can read: what goes on, what to look at, and that it was done', () => {
    const html = warning('odd');
    expect(html).toMatch(/set aside.*look in your Omise dashboard/u);
    expect(html).toContain('>I have looked</button>');
  });

  test('of a corrected link: which one goes, when, and that it may stay', () => {
    const html = warning('replaces');
    expect(html).toContain('<h2>Corrects “Hot Latte”, ฿74.40</h2>');
    expect(html).toMatch(/Once the new link is made, the old one is deleted if it is still unpaid/u);
    expect(html).toContain('>Keep the old link too</button>');
  });

  test('the two look unlike each other', () => {
    expect(pictureOf(warning('offline'))).not.toBe(pictureOf(warning('doubt')));
  });
});
