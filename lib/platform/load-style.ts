/** Loads a style sheet of our own into the page; one that does not come delays nothing. */
export const loadStyle = (href: string): Promise<unknown> => {
  const { promise, resolve } = Promise.withResolvers();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.addEventListener('load', resolve);
  link.addEventListener('error', resolve);
  link.href = href;
  document.head.append(link);
  return promise;
};
