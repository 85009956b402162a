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
import { filledStore } from './fill.ts';
import { linksRows } from './link-rows.ts';
import { measureLinks } from './links.ts';
import { measureOpenings } from './opening.ts';
import { bytesRows, enterRows, openingRows, outboxRows, type Row, unlockRows } from './rows.ts';
import { summarise } from './statistics.ts';
import { table } from './table.ts';

const parts = ['popup', 'links'] as const;

type Part = (typeof parts)[number];

const help = `Measures the built extension beside a bare HTML page, and asserts nothing.

  npm run bench -- [options]

  --runs N      how often each thing is measured (10; the list of links a third of that)
  --only PART   popup or links alone
  --no-build    measures the build that is there
  --help        this text

Prints a table, and writes bench/results.json. Budgets are for medians.
`;

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10' },
      only: { type: 'string' },
      build: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const runs = Number(values.runs);
  if (!(Number.isInteger(runs) && runs > 0)) throw new Error(`--runs must be a number above 0`);
  const chosen = parts.filter((part) => part === (values.only ?? part));
  if (chosen.length === 0) throw new Error(`--only must be one of ${parts.join(', ')}`);
  return { ...values, runs, chosen };
};

const build = async () => {
  const { ok, output } = await run('wxt', ['build'], { seconds: 120 });
  if (!ok) throw new Error(output);
};

type Measure = (browser: Browser, runs: number, folder: string) => Promise<Row[]>;

const measurePopup: Measure = async (browser, runs, folder) => {
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

const measureFullList: Measure = async (browser, runs) => {
  const asked = await serveApi(browser.cdp, await filledStore());
  await welcome(browser, 'ours');
  await useKey(browser);
  return linksRows(await measureLinks(browser, asked, Math.ceil(runs / 3)));
};

const measures: Record<Part, Measure> = { popup: measurePopup, links: measureFullList };

/** Each part has a browser of its own. */
const measureAll = (chosen: readonly Part[], runs: number) => async (folders: Folders) => {
  const rows: Row[] = [];
  for (const part of chosen) {
    const browser = await startBrowser(folders);
    rows.push(...(await measures[part](browser, runs, folders.ours).finally(browser.close)));
  }
  return rows;
};

const bench = async ({ runs, build: isBuilt, chosen }: ReturnType<typeof readArguments>) => {
  if (isBuilt) await build();
  const rows = await withFolders(measureAll(chosen, runs));
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
