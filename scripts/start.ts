import { resolve } from 'node:path';
import { findChromium } from './browsers.ts';
import { endEverythingOnInterrupt, run } from './run.ts';
import { serveShop } from './shop.ts';
import { makeLink } from './start/headless.ts';
import { openWindow } from './start/window.ts';

// `npm start`: the extension, built, in a browser on a small shop's page, with the sandbox ready to take payments.
const extension = resolve(import.meta.dirname, '../.output/chrome-mv3');
const picture = resolve(import.meta.dirname, '../screenshots/start.png');

const hasDisplay = ({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv) =>
  process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);

/** Says why, and ends: there is nothing to clean up yet. */
const giveUp = (why: string) => {
  console.error(why);
  process.exit(1);
};

const build = async () => {
  console.log('Building the extension …');
  const { ok, output } = await run('wxt', ['build'], { seconds: 120 });
  if (!ok) giveUp(`${output}\nThe extension could not be built; the reason is above.`);
};

const browser = async () => {
  console.log('Looking for a browser … (where there is none, one is installed, which takes a minute)');
  const finding = await findChromium();
  return finding.found ? finding.path : giveUp(finding.reason);
};

const instructions = `
A browser opens on a café's menu, with the extension in it.

  1. Select "Hot Latte ฿74.40" with the mouse.
  2. Right-click it, and choose "Create payment link for …".
  3. Press Enter. The link is on the clipboard: paste it into the address bar, and pay it as your own customer.

It is the sandbox: no key, no network, no real money. Close the window, or press Ctrl-C here, to end.
`;

const show = async (path: string, shop: string) => {
  console.log(instructions);
  await openWindow(path, extension, shop);
};

const report = async (shop: string) => {
  console.log('No display here, so a link is made without one …');
  const link = await makeLink({ extension, shop, picture });
  console.log(`\nMade: ${link}\nIts picture: ${picture}`);
  console.log('A link of the sandbox opens in its own browser only, and that one is closed now.');
};

const letInterruptsPass = endEverythingOnInterrupt();
await build();
const path = await browser();
letInterruptsPass();
const shop = await serveShop();
try {
  await (hasDisplay(process.env) ? show(path, shop.url) : report(shop.url));
} catch (error) {
  console.error(`The browser could not be used (${path}).\n${String(error)}`);
  process.exitCode = 1;
} finally {
  shop.close();
}
