import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from './browsers.ts';
import { browserChecks, builds, builtChecks, sourceChecks } from './checks/all.ts';
import { type Check, type Checked, runCheck } from './checks/check.ts';
import { ensureNative } from './native-tools.ts';
import { endEverythingOnInterrupt } from './run.ts';

// `npm test`: everything that can be checked, one summary. In CI a test that was skipped has failed.
const isCi = process.env['CI'] === 'true';

const tell = ({ name, passed, failed, skipped, seconds, output }: Checked) => {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${counts} (${seconds} s)`);
  if (failed > 0 || (isCi && skipped > 0)) console.log(output);
};

const all: Checked[] = [];

const check = async (one: Check) => {
  const checked = await runCheck(one);
  tell(checked);
  all.push(checked);
};

const inOrder = async (checks: readonly Check[]) => {
  for (const one of checks) await check(one);
};

const findBrowsers = async () => {
  const chromium = await findChromium();
  if (chromium.found) process.env['CHROMIUM_PATH'] = chromium.path;
  else console.log(chromium.reason);
  const firefox = await findFirefox();
  if (!firefox.found) console.log(firefox.reason);
  const missing = await ensureNative();
  if (missing.length > 0) console.log(`The journey with a real mouse wants Debian’s ${missing.join(', ')}.`);
};

const sum = (count: (checked: Checked) => number) => all.reduce((total, one) => total + count(one), 0);

endEverythingOnInterrupt();
const folder = await mkdtemp(join(tmpdir(), 'quick-links-test-'));
process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = join(folder, 'playwright.json');
await check({ name: 'generated types', command: ['wxt', 'prepare'], seconds: 120 });
// Two cores: the source is checked while the browsers are being found, or installed.
await Promise.all([inOrder(sourceChecks(folder)), findBrowsers()]);
await inOrder([...builds, ...builtChecks(folder), ...browserChecks(folder)]);

const [passed, failed, skipped] = [
  sum((one) => one.passed),
  sum((one) => one.failed),
  sum((one) => one.skipped),
];
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 || (isCi && skipped > 0) ? 1 : 0;
