const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it stands in Chrome's suggestions, which are XML; half a character would end them. */
export const markupOf = (text: string): string =>
  text.toWellFormed().replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
