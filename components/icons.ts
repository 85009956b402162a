// Drawn on a 24 × 24 grid, stroked with the text's colour.

export const alert = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7.5v5.5M12 16.3v.01';
export const check = 'M4.5 12.5l5 5L19.5 7';
export const circle = 'M4.5 12a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0';
export const close = 'M6 6l12 12M18 6L6 18';
export const copy =
  'M10.5 8.5h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM15.5 8.5v-3a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3';
export const down = 'M6 9l6 6 6-6';
export const list = 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01';
export const open = 'M10 5H6a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-4M14 4h6v6M20 4l-9 9';
export const plus = 'M12 5v14M5 12h14';
export const selection = 'M9 4h2.2v16H9M15.4 4h-2.2M15.4 20h-2.2M4 9v6M20 9v6';
export const settings =
  'M4 7h9M19 7h1M4 17h1M11 17h9M13.4 7a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0M5.4 17a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0';
export const warn = 'M12 4L2.8 20h18.4zM12 10.5v4M12 17.3v.01';
