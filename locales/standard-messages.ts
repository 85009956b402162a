import type { Told } from '../lib/links/message.ts';
import type { Locale } from '../lib/money/locale.ts';

// The customer's language is not the merchant's: each is needed whole, whatever the browser speaks, which the
// catalogues, one at a time, cannot give.

/** The name of each language, as its readers write it. */
export const languageNames: Record<Locale, string> = { en: 'English', th: 'ไทย', ja: '日本語' };

/** What a customer is sent with a link, unless the merchant has written something else. */
export const standardMessages: Record<Locale, string> = {
  en: '{title}: {amount}\nPay here: {url}\nThank you.',
  th: '{title} ยอดชำระ {amount}\nชำระเงินได้ที่ {url}\nขอบคุณที่อุดหนุน',
  ja: '{title}　{amount}\nこちらからお支払いをお願いいたします。\n{url}',
};

/** A link such as its readers might make, to show what a message looks like. */
export const sampleLinks: Record<Locale, Told> = {
  en: { title: 'Hot Latte', amount: 7440, currency: 'THB', paymentUri: 'https://link.omise.co/B86D8AB5' },
  th: { title: 'ลาเต้ร้อน', amount: 7440, currency: 'THB', paymentUri: 'https://link.omise.co/B86D8AB5' },
  ja: { title: 'ホットラテ', amount: 580, currency: 'JPY', paymentUri: 'https://link.omise.co/B86D8AB5' },
};
