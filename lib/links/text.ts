// C0 and C1 controls but for white space, and the marks that turn the reading direction: in a payment
// page's title they show the payer another text than the one that the merchant reads.
const hidden =
  // oxlint-disable-next-line no-control-regex -- finding them is what it is for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** White space of every kind, line ends included, folded to single blanks, and trimmed. */
export const foldBlanks = (text: string): string => text.replace(/[\s\u0085]+/gu, ' ').trim();

/** Text without control and bidi characters. Joiners stay: Thai, emoji and others need them. */
export const withoutHidden = (text: string): string => text.replace(hidden, '');
