/** Where a payer may be sent: https, the usual port, nobody's name in it, on omise.co or below it. */
export const isOmises = ({ protocol, port, username, password, hostname }: URL): boolean =>
  protocol === 'https:' &&
  [port, username, password].every((part) => part === '') &&
  (hostname === 'omise.co' || hostname.endsWith('.omise.co'));

/**
 * Whether a payment_uri may be handed to a payer. It is pasted into other programs, which may read it in
 * another way than we do: so only the spelling that every parser agrees on passes (no backslashes, no tabs).
 */
export const isPaymentUri = (text: string, allowed: (url: URL) => boolean): boolean => {
  const url = URL.parse(text);
  return url !== null && url.href === text && allowed(url);
};
