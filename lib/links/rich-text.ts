import type { Told } from './message.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (char) => entities[char] ?? char);

/** Title and amount as a link, for mail and documents; as plain text, the address behind them. `amount` as written. */
export const richTextOf = (
  { title, paymentUri }: Pick<Told, 'title' | 'paymentUri'>,
  amount: string,
): { text: string; html: string } => {
  const label = `${title}, ${amount}`;
  return {
    text: `${label}: ${paymentUri}`,
    html: `<a href="${escaped(paymentUri)}">${escaped(label)}</a>`,
  };
};
