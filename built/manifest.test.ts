import { describe, expect, it } from 'vitest';
import { builds, filesOf, manifestOf, read } from './files.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src https://api.omise.co; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; " +
  "object-src 'none'; require-trusted-types-for 'script'";

const policyNames = [
  'testModeOnly',
  'allowedCurrencies',
  'largestAmount',
  'passphraseRequired',
  'autoLockMinutes',
  'noExport',
  'defaultCurrency',
];

/** Chrome's side panel wants one; Firefox's sidebar none. */
const ownPermissions: Record<string, string[]> = { chrome: ['sidePanel', 'offscreen'], firefox: [] };

describe.each(Object.entries(builds))('the manifest for %s', (name, build) => {
  const manifest = manifestOf(build);

  it('asks for these permissions and no others', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'contextMenus',
      'alarms',
      'activeTab',
      'scripting',
      ...(ownPermissions[name] ?? []),
    ]);
    // Asked for in the settings: for a lock that follows the screen's, notices of payments, and links made at once.
    expect(manifest.optional_permissions).toEqual(['idle', 'notifications', 'clipboardWrite']);
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  it('reaches Omise’s API and no other host', () => {
    expect(manifest.host_permissions).toEqual(['https://api.omise.co/*']);
  });

  it('puts nothing into web pages and opens nothing to them', () => {
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(filesOf(build).filter((file) => file.includes('content-scripts'))).toEqual([]);
  });

  it('allows its pages their own scripts and styles, and one host', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
  });

  it('is of version 3, opens the popup by icon and by key, and the settings in a tab', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.action).toMatchObject({ default_popup: 'popup.html' });
    expect(Object.keys(Object(manifest.commands))).toEqual([
      '_execute_action',
      'repeat-last',
      'open-links',
      'lock-now',
      'instant-from-selection',
    ]);
    expect(manifest.options_ui).toEqual({ open_in_tab: true, page: 'options.html' });
  });

  it('names every icon that it has', () => {
    const icons = Object.values(manifest.icons ?? {});
    expect(filesOf(build)).toEqual(expect.arrayContaining(icons));
  });
});

describe('the manifest for Chrome', () => {
  it('has the popup beside the page, too, by a file that is there', () => {
    expect(manifestOf(builds.chrome)).toMatchObject({ side_panel: { default_path: 'sidepanel.html' } });
    expect(filesOf(builds.chrome)).toContain('sidepanel.html');
  });

  it('says what an administrator can set, and no key is among it', () => {
    expect(manifestOf(builds.chrome).storage).toEqual({ managed_schema: 'managed-schema.json' });
    const { properties } = JSON.parse(read(builds.chrome, 'managed-schema.json'));
    expect(Object.keys(properties).toSorted()).toEqual(policyNames.toSorted());
  });
});

describe('the manifest for Firefox', () => {
  it('has the popup in the sidebar, too, which stays shut until it is asked for', () => {
    const sidebar = { default_panel: 'sidepanel.html', open_at_install: false };
    expect(manifestOf(builds.firefox)).toMatchObject({ sidebar_action: sidebar });
    expect(filesOf(builds.firefox)).toContain('sidepanel.html');
  });

  it('has a fixed id and says which data leaves the browser', () => {
    expect(manifestOf(builds.firefox).browser_specific_settings).toMatchObject({
      gecko: {
        id: 'quick-links-for-omise@quick-links.example',
        data_collection_permissions: {
          required: ['authenticationInfo', 'financialAndPaymentInfo', 'websiteContent'],
        },
      },
    });
  });
});
