const ends = (text: string, at: number): boolean => text.startsWith('\r\n', at);

const quoted = /"((?:[^"]|"")*)"/uy;
const plain = /[^",\r\n]*/uy;

/** A cell, and where it ends. Quotes, line ends and commas stand in quotes alone. */
const cellAt = (text: string, at: number): [cell: string, end: number] => {
  const pattern = text[at] === '"' ? quoted : plain;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) throw new Error(`quotes that are not closed at ${at}`);
  return [pattern === quoted ? (found[1] ?? '').replaceAll('""', '"') : found[0], pattern.lastIndex];
};

/** Reads RFC 4180 to the letter, every line ended by CRLF; throws at what is none. */
export const readCsv = (text: string): string[][] => {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = cellAt(text, at);
    line.push(cell);
    if (ends(text, end)) {
      lines.push(line);
      line = [];
    } else if (text[end] !== ',') throw new Error(`neither comma nor line end at ${end}`);
    at = ends(text, end) ? end + 2 : end + 1;
  }
  if (line.length > 0) throw new Error('the last line is not ended');
  return lines;
};
