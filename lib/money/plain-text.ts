const wide = /[！-～]/gu;
const wideSigns = /[￡￥]/gu;
const thaiDigit = /[๐-๙]/gu;

const shifted = (by: number) => (char: string) => String.fromCharCode(char.charCodeAt(0) - by);

const scripts = [/[0-9]/u, /[๐-๙]/u, /[０-９]/u];

/**
 * Full-width letters, digits and signs as ASCII, Thai digits as Latin ones. One character for one, so
 * that a place in the answer is the same place in `text`.
 */
export const toPlainText = (text: string): string =>
  text
    .replace(wide, shifted(0xfee0))
    .replace(wideSigns, (char) => (char === '￥' ? '¥' : '£'))
    .replace(thaiDigit, shifted(0x0e20));

/** Whether digits of two scripts stand in one text, as in "1๒3": nobody writes a number so. */
export const mixesDigits = (text: string): boolean =>
  scripts.filter((script) => script.test(text)).length > 1;
