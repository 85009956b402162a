import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../scripts/run.ts';
import { measureUnlock, useKey, welcome } from './account.ts';
import { serveApi } from './api.ts';
import { type Browser, startBrowser } from './browser.ts';
import { measureBytes } from './bytes.ts';
import { measureApi, measureEnter } from './enter.ts';
import { type Folders, withFolders } from './extensions.ts';
import { measureOpenings } from './opening.ts';
import { bytesRows, enterRows, openingRows, outboxRows, type Row, unlockRows } from './rows.ts';
import { summarise } from './statistics.ts';
import { table } from './table.ts';

const help = `Measures the built extension beside a bare HTML popup, and asserts nothing.

  npm run bench -- [options]

  --runs N      how often each thing is measured (10)
  --no-build    measures the build that is there
  --help        this text

Prints a table, and writes bench/results.json. Budgets are for medians.
`;

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10' },
      build: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const runs = Number(values.runs);
  if (!(Number.isInteger(runs) && runs > 0)) throw new Error(`--runs must be a number above 0`);
  return { ...values, runs };
};

const build = async () => {
  const { ok, output } = await run('wxt', ['build'], { seconds: 120 });
  if (!ok) throw new Error(output);
};

const measure = async (browser: Browser, folder: string, runs: number): Promise<Row[]> => {
  await serveApi(browser.cdp);
  await welcome(browser, 'ours');
  await welcome(browser, 'without');
  const openings = openingRows(await measureOpenings(browser, runs));
  const bytes = bytesRows(await measureBytes(browser, folder));
  const entered = await measureEnter(browser, runs, ['ours', 'without']);
  const inSandbox = [...enterRows('sandbox', entered), ...outboxRows(entered)];
  await useKey(browser);
  const api = summarise(await measureApi(browser, runs));
  const withKey = enterRows('key', await measureEnter(browser, runs), api.median);
  const apiRow: Row = { name: 'the API by itself (taken off below)', unit: 'ms', ...api };
  const unlocks = unlockRows(await measureUnlock(browser, runs));
  return [...openings, ...bytes, ...inSandbox, apiRow, ...withKey, ...unlocks];
};

const measureAll = (runs: number) => async (folders: Folders) => {
  const browser = await startBrowser(folders);
  return measure(browser, folders.ours, runs).finally(browser.close);
};

const bench = async ({ runs, build: isBuilt }: { runs: number; build: boolean }) => {
  if (isBuilt) await build();
  const rows = await withFolders(measureAll(runs));
  const machine = { processors: availableParallelism(), load: loadavg()[1] };
  console.log(table(rows));
  // Beside busy neighbours the medians say little, and the smallest values more.
  console.log(`\n${machine.processors} processors, load ${machine.load?.toFixed(1)} over the last 5 minutes`);
  const results = JSON.stringify({ runs, machine, rows }, undefined, 2);
  await writeFile(join(import.meta.dirname, 'results.json'), results);
};

const args = readArguments();
if (args.help) console.log(help);
else await bench(args);
