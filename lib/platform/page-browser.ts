/**
 * The pages' door to the browser. Under Manifest V3 both browsers answer a page's calls with promises by
 * themselves; the polyfill, which the worker's listeners need, would be a sixth of all that the popup loads.
 */
export { browser } from 'wxt/browser';
