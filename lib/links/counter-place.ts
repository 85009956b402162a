/** Which link the counter shows. */
export type CounterPlace = { accountId: string; linkId: string };

/** The end of the counter's address: "#account/link". It stays in the browser, as what follows a # does. */
export const counterHash = ({ accountId, linkId }: CounterPlace): string =>
  `#${encodeURIComponent(accountId)}/${encodeURIComponent(linkId)}`;

const decoded = (text = ''): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The same, read back. What nobody wrote so names no link that there is. */
export const counterPlace = (hash: string): CounterPlace => {
  const [accountId, linkId] = hash.slice(1).split('/');
  return { accountId: decoded(accountId), linkId: decoded(linkId) };
};
