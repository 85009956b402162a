/** Puts a text on the clipboard from a page that nobody sees or clicks: without a focus, only the old way does. */
export const copyUnfocused = (text: string): boolean => {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  return document.execCommand('copy');
};
