import { expect, test } from 'vitest';
import { latteLink } from './link.fixture.ts';
import { richTextOf } from './rich-text.ts';

test('a link is its title and amount, and leads where it should', () => {
  expect(richTextOf(latteLink, '฿74.40')).toEqual({
    text: 'Hot Latte, ฿74.40: https://link.omise.co/5XYZ7VWD1NF9F2OPQ3R',
    html: '<a href="https://link.omise.co/5XYZ7VWD1NF9F2OPQ3R">Hot Latte, ฿74.40</a>',
  });
});

test('a title is a text, whatever stands in it', () => {
  const title = `</a><img src=x onerror="alert('1')"> & tea`;
  const { html, text } = richTextOf({ ...latteLink, title }, '฿1.00');
  expect(html).toContain(
    '>&lt;/a&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; tea, ฿1.00</a>',
  );
  expect(text).toContain(title);
});

test('an address cannot end its own quotes', () => {
  const { html } = richTextOf({ title: 'Tea', paymentUri: 'https://link.omise.co/"onclick="x' }, '฿1.00');
  expect(html).toContain('href="https://link.omise.co/&quot;onclick=&quot;x"');
});
