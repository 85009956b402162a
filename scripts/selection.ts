import { fuzz } from '../lib/selection/corpus/fuzz.ts';
import { corpora, score } from '../lib/selection/corpus/score.ts';

// How well prices are read out of a selected text, and how random lines fare: npm run selection
const fuzzed = 50_000;
const seed = 74_40;

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const scores = Object.entries(corpora).map(([language, corpus]) => ({ language, result: score(corpus) }));
console.table(
  scores.map(({ language, result: { lines, priced, found, missed, wrong } }) => ({
    language,
    lines,
    'with a certain price': priced,
    found,
    missed: missed.length,
    wrong: wrong.length,
    precision: percent(found, found + wrong.length),
    recall: percent(found, priced),
  })),
);
for (const { language, result } of scores) {
  for (const line of result.missed) console.log(`missed  ${language}  ${JSON.stringify(line)}`);
  for (const line of result.wrong) console.log(`wrong   ${language}  ${JSON.stringify(line)}`);
}

const { threw, invented, times } = fuzz(fuzzed, seed);
const milliseconds = (at: number): string => `${(times.at(at) ?? 0).toFixed(3)} ms`;
console.table({
  'random lines': fuzzed,
  threw: threw.length,
  'amounts that the line does not hold': invented.length,
  'half of the lines take at most': milliseconds(fuzzed / 2),
  '999 of 1,000 take at most': milliseconds(Math.floor(fuzzed * 0.999)),
  'the slowest takes': milliseconds(-1),
});
for (const line of [...threw, ...invented]) console.log(JSON.stringify(line));
if (scores.some(({ result }) => result.wrong.length > 0) || threw.length + invented.length > 0)
  process.exitCode = 1;
