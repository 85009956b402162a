// A half of a pair, as cutting leaves it, cannot be encoded.
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Line ends as mail has them: RFC 6068 asks for both characters. */
const mailLines = (text: string): string => text.replaceAll(/\r\n|\r|\n/gu, '\r\n');

/** Where a click brings a message to. Each is opened by the merchant; nothing is fetched from it. */
export const shareAddresses = {
  line: (text: string): string => `https://line.me/R/share?text=${encode(text)}`,
  whatsApp: (text: string): string => `https://wa.me/?text=${encode(text)}`,
  mail: (subject: string, text: string): string =>
    `mailto:?subject=${encode(subject)}&body=${encode(mailLines(text))}`,
  /** `?&`: iOS looks for the one, Android for the other. */
  sms: (text: string): string => `sms:?&body=${encode(text)}`,
} as const;
