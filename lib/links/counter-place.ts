/** Which link the counter shows. */
export type CounterPlace = { accountId: string; linkId: string };

/** What follows the # in the counter's address: "account/link". It never leaves the browser. */
export const counterHash = ({ accountId, linkId }: CounterPlace): string =>
  `${encodeURIComponent(accountId)}/${encodeURIComponent(linkId)}`;

const decoded = (text = ''): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The same, read back. What nobody wrote so names no link that there is. */
export const counterPlace = (hash: string): CounterPlace => {
  const [accountId, linkId] = hash.split('/');
  return { accountId: decoded(accountId), linkId: decoded(linkId) };
};
