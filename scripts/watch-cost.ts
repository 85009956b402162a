import { costOf } from '../lib/watch/cost.fixture.ts';

// On a clock that runs as fast as it can, against the sandbox: what noticing payments costs Omise and the browser.
const rows = [];
for (const links of [0, 1, 100, 1000]) {
  const { requests, rings } = await costOf(links);
  rows.push({
    'unpaid links': links,
    'requests in their first day': requests,
    'times the worker is woken': rings,
  });
}
console.table(rows);
