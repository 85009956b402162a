import { defineConfig } from 'wxt';
import { lateStart } from './scripts/late-start.ts';
import { plainImports } from './scripts/plain-imports.ts';
import { plainPolyfill } from './scripts/plain-polyfill.ts';
import { prerenderPopup } from './scripts/prerender.ts';
import { writeSidePanel } from './scripts/side-panel.ts';

const root = import.meta.dirname;

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  'connect-src https://api.omise.co',
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const icons = {
  16: 'icons/icon-16.png',
  32: 'icons/icon-32.png',
  48: 'icons/icon-48.png',
  128: 'icons/icon-128.png',
};

// `npm run dev` opens a browser where it can: on a display, and, for root, without Chromium's own sandbox.
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];

/** Chrome names its side panel, and the page in which its worker copies; Firefox's worker has a clipboard of its own. */
const ownPermissions = (browser: string) => (browser === 'firefox' ? [] : ['sidePanel', 'offscreen']);

/** The popup beside the page, for those who make links all day. */
const panel = (browser: string) =>
  browser === 'firefox'
    ? { sidebar_action: { default_panel: 'sidepanel.html', default_icon: icons, open_at_install: false } }
    : { side_panel: { default_path: 'sidepanel.html' } };

/**
 * All that the popup's form is made of lies in one file: what it shares with other pages would lie in twenty, and
 * each takes a millisecond or two to be read.
 */
const form = { name: 'form', test: /popup\/app\.tsx$|virtual:wxt-html-plugins/u };

export default defineConfig({
  webExt: { disabled: !hasDisplay, chromiumArgs: asRoot },
  modules: ['@wxt-dev/i18n/module'],
  hooks: {
    'build:done': async ({ config: { command, outDir } }) => {
      if (command === 'build') await writeSidePanel(outDir);
    },
  },
  imports: false,
  vite: () => ({
    plugins: [prerenderPopup(root), lateStart(), plainImports(), plainPolyfill()],
    build: {
      target: ['chrome127', 'firefox140'],
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: { groups: [form] } } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    icons,
    permissions: ['storage', 'contextMenus', 'alarms', 'activeTab', 'scripting', ...ownPermissions(browser)],
    // Asked for when the user wants the lock to follow the screen's, to be notified of payments, or links made at once.
    optional_permissions: ['idle', 'notifications', 'clipboardWrite'],
    host_permissions: ['https://api.omise.co/*'],
    action: { default_icon: icons },
    omnibox: { keyword: 'pay' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'repeat-last': { description: '__MSG_commandRepeat__' },
      'open-links': { description: '__MSG_commandOpenLinks__' },
      'lock-now': { description: '__MSG_lockNow__' },
      'instant-from-selection': { description: '__MSG_commandInstant__' },
    },
    // The development server talks over a web socket, which the strict policy forbids, and makes no side panel.
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: contentSecurityPolicy },
      ...panel(browser),
    }),
    ...(browser !== 'firefox' && {
      minimum_chrome_version: '127',
      storage: { managed_schema: 'managed-schema.json' },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'quick-links-for-omise@quick-links.example',
          // The built-in consent to data collection, and clipboard items, need this.
          strict_min_version: '140.0',
          // A link's title (which may be text selected on a page), description and amount go to the merchant's own account at Omise, with the
          // key that says whose it is. Nothing goes to us or to anybody else.
          data_collection_permissions: {
            required: ['authenticationInfo', 'financialAndPaymentInfo', 'websiteContent'],
          },
        },
      },
    }),
  }),
  zip: { excludeSources: ['screenshots/**', 'bench/results.json', 'test-results/**'] },
});
