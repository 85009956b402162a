/** Tells the page's language and name to readers and to the browser. */
export const nameDocument = (language: string, title: string): void => {
  document.documentElement.lang = language;
  document.title = title;
};
