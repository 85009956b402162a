/** The worker's one door to the browser: everything else asks here, so that it stays known who touches what. */
export { default as browser } from 'webextension-polyfill';
