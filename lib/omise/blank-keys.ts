// A secret or public key, plain or as Basic authentication wraps it, should the API ever echo one.
const keys = /(?:[sp]key_|c2tleV|cGtleV)[\w+/=-]*/giu;

/** A text of the API's with whatever begins like a key taken out. */
export const blankKeys = (text: string): string => text.replace(keys, '[key]');

/** The same of all texts in its JSON. */
export const withoutKeys = (json: unknown): unknown => {
  const text = JSON.stringify(json) ?? 'null';
  const blanked: unknown = JSON.parse(blankKeys(text));
  return blanked;
};
