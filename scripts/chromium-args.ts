/** What a Chromium with the unpacked extension of `folder`, and no other business of its own, is started with. */
export const chromiumArgs = (folder: string): string[] => [
  `--disable-extensions-except=${folder}`,
  `--load-extension=${folder}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Root, as in containers and CI, cannot have the sandbox; `--test-type` keeps the bar that warns of it away.
  ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
];
