import { describe, expect, it } from 'vitest';
import { broughtBy, builds, bytesOf, filesOf, loadedBy, read } from './files.ts';

const pages = ['popup.html', 'options.html', 'links.html', 'counter.html', 'pay.html'] as const;
const scripts = /\.js$/u;
const code = /\.(?:js|html|css)$/u;

const remote = /\b(?:https?|wss?):\/\/[^\s"'`)]+/gu;
// Names, not addresses: nothing is fetched from them.
const names = /^http:\/\/www\.w3\.org\//u;

describe.each(Object.entries(builds))('the files for %s', (_, build) => {
  const all = filesOf(build);
  const pageScripts = all.filter((file) => scripts.test(file) && file !== 'background.js');

  it.each(['api.omise.co', 'Authorization', 'Omise-Version', 'storage.local'])(
    'have “%s” in no page’s script: the worker alone calls the API and reads the key',
    (text) => {
      expect(pageScripts.filter((file) => read(build, file).includes(text))).toEqual([]);
    },
  );

  it.each(['keys', 'safe', 'opened'])('have the storage name “%s” in the worker and in no page', (name) => {
    const stored = new RegExp(`[\`"']${name}[\`"'],\\{area:`, 'u');
    expect(read(build, 'background.js')).toMatch(stored);
    expect(pageScripts.filter((file) => stored.test(read(build, file)))).toEqual([]);
  });

  const addressesIn = (files: string[]) =>
    files
      .filter((file) => code.test(file))
      .flatMap((file) => [...read(build, file).matchAll(remote)].map(([address]) => address))
      .filter((address) => !names.test(address) && !/^https:\/\/[^/]*\bomise\.co\b/u.test(address));

  it('have no address in the worker but Omise’s', () => {
    expect(addressesIn(['background.js'])).toEqual([]);
  });

  // Two messengers take a message by an address that the merchant clicks. Nothing is fetched from them: the policy of
  // content, which the manifest's tests hold, lets pages connect to Omise alone.
  it('have no address in pages but Omise’s, and those of two messengers to click on', () => {
    const found = addressesIn(all.filter((file) => file !== 'background.js'));
    expect([...new Set(found.map((address) => new URL(address).host))].toSorted()).toEqual([
      'line.me',
      'wa.me',
    ]);
  });

  it('evaluate no text as code', () => {
    const evaluating = all.filter(
      (file) => scripts.test(file) && /\beval\(|new Function\b/u.test(read(build, file)),
    );
    expect(evaluating).toEqual([]);
  });

  it('leave the pages’ own requests alone: the worker has no listener for them', () => {
    expect(read(build, 'background.js')).not.toMatch(/addEventListener\([`"']fetch|onfetch/u);
  });

  it('hold the form in every language before any script', () => {
    const popup = read(build, 'popup.html');
    for (const language of ['en', 'th', 'ja'])
      expect(popup).toContain(`<div class="Root" lang="${language}">`);
    expect(popup.match(/name="amount"/gu)).toHaveLength(3);
  });

  // The keys of presets come under the form, once that can be typed into.
  const opening = () => {
    const late = all.filter((file) => /\/quick-/u.test(file));
    expect(late).toHaveLength(2);
    const brought = late.flatMap((file) => (scripts.test(file) ? broughtBy(build, file) : [file]));
    return [...new Set([...loadedBy(build, 'popup.html'), ...brought])];
  };

  it('keep all that the popup loads at an ordinary opening within 60 kB', () => {
    expect(bytesOf(build, opening())).toBeLessThanOrEqual(60_000);
  });

  // Each file takes a millisecond or two to be read: what the form shares with other pages lies in one with it.
  it('bring the popup’s form in two scripts', () => {
    expect(loadedBy(build, 'popup.html').filter((file) => file.startsWith('chunks/'))).toHaveLength(2);
  });

  it('keep the worker within 155 kB', () => {
    expect(bytesOf(build, ['background.js'])).toBeLessThanOrEqual(155_000);
  });

  it('include what each page loads', () => {
    for (const page of pages) expect(all).toEqual(expect.arrayContaining(loadedBy(build, page)));
  });
});
