/** The currencies an Omise account may use (docs: "Supported currencies"). */
export const currencies = [
  'AUD',
  'CAD',
  'CHF',
  'CNY',
  'DKK',
  'EUR',
  'GBP',
  'HKD',
  'IDR',
  'JPY',
  'MYR',
  'SGD',
  'THB',
  'USD',
] as const;

export type Currency = (typeof currencies)[number];

const known: ReadonlySet<string> = new Set(currencies);

export const isCurrency = (text: string): text is Currency => known.has(text);

/** Digits after the point. At Omise only JPY has none; IDR counts in hundredths too. */
export const digitsOf = (currency: Currency): 0 | 2 => (currency === 'JPY' ? 0 : 2);
