import { useEffect, useState } from 'preact/hooks';

/** `#link_test_…` -> the link whose details are to be seen. */
const openNow = (): string | undefined => location.hash.slice(1) || undefined;

/** Back to the row in the list, which is drawn as long as it was the last with the focus. */
const focusRow = (linkId: string | undefined) =>
  document.querySelector<HTMLElement>(`a[href="#${CSS.escape(linkId ?? '')}"]`)?.focus();

/** The link that the page's address names: a notification may, a row does, and the browser's own “back” goes back. */
export const useOpenLink = () => {
  const [linkId, setLinkId] = useState(openNow);
  useEffect(() => {
    const follow = () => setLinkId(openNow());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // An empty hash would scroll to the top.
  const closeLink = () => {
    history.pushState(null, '', location.pathname);
    setLinkId(undefined);
    focusRow(linkId);
  };
  return { linkId, closeLink };
};

export type OpenLink = ReturnType<typeof useOpenLink>;
