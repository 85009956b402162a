// The browser shows a popup once its load event has passed, and every script before that delays the first picture.
// The form is in the HTML and takes what is typed; what brings it to life waits for the picture, one frame.
addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => void import('./main.tsx'))));
