import { type Machine, thisMachine } from './machine.ts';

/** Debian's package -> the command that the native journeys want of it. */
const tools = {
  xvfb: 'Xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  xclip: 'xclip',
  imagemagick: 'import',
  'x11-xserver-utils': 'xset',
};

/** The same for the conformance tests, which send the documentation's own examples. */
const clients = { curl: 'curl' };

/** Debian's package -> a file of it. Without them pages in Thai and Japanese show boxes, or English. */
const words = {
  'fonts-thai-tlwg': '/usr/share/fonts/truetype/tlwg',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto',
  'chromium-l10n': '/usr/lib/chromium/locales/th.pak',
};

const packagesOf = (list: Record<string, string>, isThere: (thing: string) => boolean) =>
  Object.entries(list).flatMap(([name, thing]) => (isThere(thing) ? [] : [name]));

/**
 * Makes the machine ready for the native journey, for curl, and for words in Thai and Japanese: installs what is
 * missing where it may (root, in CI), and answers what the journey still lacks, as names of Debian packages.
 */
export const ensureNative = async (machine: Machine = thisMachine()): Promise<string[]> => {
  const missing = [
    ...packagesOf({ ...tools, ...clients }, machine.has),
    ...packagesOf(words, machine.exists),
  ];
  const mayInstall = machine.canApt && machine.env['CI'] === 'true';
  if (mayInstall && missing.length > 0) await machine.apt(missing);
  return packagesOf(tools, machine.has);
};
