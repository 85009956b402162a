// Icons of the popup's form, apart from all others, so that it does not load those: drawn like them.

export const alert = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7.5v5.5M12 16.3v.01';
export const down = 'M6 9l6 6 6-6';
export const list = 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01';
export const settings = 'M4 7h9M19 7h1M4 17h1M11 17h9M18.6 7a2.6 2.6 0 1 1 0-.01M10.6 17a2.6 2.6 0 1 1 0-.01';
