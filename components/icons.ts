// Drawn on a 24 × 24 grid, stroked with the text's colour.

export const back = 'M15 5l-7 7 7 7';
export const basket = 'M4.5 9.5h15l-1.6 11h-11.8zM7 9.5a5 5 0 0 1 10 0M9.5 14.5h5';
export const bin = 'M4 7h16M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.2 11v5.5M13.8 11v5.5';
export const calendar =
  'M6 5.5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2M4 10h16M8.5 3v4M15.5 3v4';
export const card =
  'M5 5.5h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM3 10h18M7 15h3';
export const check = 'M4.5 12.5l5 5L19.5 7';
export const circle = 'M4.5 12a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0';
export const close = 'M6 6l12 12M18 6L6 18';
export const copy =
  'M10.5 8.5h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM15.5 8.5v-3a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3';
export const download = 'M12 4v11.5M7.5 11L12 15.5 16.5 11M4.5 20h15';
export const forward = 'M9 5l7 7-7 7';
export const fullScreen = 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5';
export const info = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5.5M12 7.7v.01';
export const key = 'M3.8 15.5a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0M11 12.5L19.5 4M16 7.5l3 3M13.5 10l2 2';
export const lock =
  'M7 10.5h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM8 10.5V8a4 4 0 0 1 8 0v2.5';
export const offline =
  'M3 3l18 18M2.5 9a15 15 0 0 1 5-3M11 5a15 15 0 0 1 10.5 4M6 12.5a10 10 0 0 1 4-2.2M15 11a10 10 0 0 1 3 1.5M9.5 16a4 4 0 0 1 5 0M12 19.5v.01';
export const open = 'M10 5H6a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-4M14 4h6v6M20 4l-9 9';
export const plus = 'M12 5v14M5 12h14';
export const retry = 'M4 9.5A7 7 0 0 1 16.5 7L19 9.5M19 4.5v5h-5M20 14.5A7 7 0 0 1 7.5 17L5 14.5M5 19.5v-5h5';
export const search = 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M16 16l4.5 4.5';
export const selection = 'M9 4h2.2v16H9M15.4 4h-2.2M15.4 20h-2.2M4 9v6M20 9v6';
export const share =
  'M12 15V4.5M8 8l4-4 4 4M6 11.5H5a1 1 0 0 0-1 1V19a1.5 1.5 0 0 0 1.5 1.5h13A1.5 1.5 0 0 0 20 19v-6.5a1 1 0 0 0-1-1h-1';
export const warn = 'M12 4L2.8 20h18.4zM12 10.5v4M12 17.3v.01';
