/** The languages the words come in. */
export type Locale = 'en' | 'th' | 'ja';
