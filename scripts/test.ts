import { command } from './checks/command.ts';
import { browsers, lacksFirefox, lacksNative } from './checks/machine-steps.ts';
import { follow } from './checks/plan.ts';
import { journey, playwright, vitest } from './checks/runners.ts';
import { stepWords, sum, sumWords } from './checks/words.ts';
import { endEverythingOnInterrupt } from './run.ts';

const chrome = 'build for Chrome';
const firefox = 'build for Firefox';

// What is heavy, and what needs the focus of a desktop, has the machine for itself.
const phases = [
  [[command('prepare', 'wxt prepare', 60)]],
  [
    [
      command('types', 'tsc --noEmit', 120),
      command('lint', 'oxlint --type-aware --deny-warnings', 120),
      command('unused', 'knip', 120),
      command('format', 'oxfmt --check .', 60),
      vitest('unit', 240),
    ],
    [
      command(chrome, 'wxt build', 120),
      command(firefox, 'wxt build -b firefox --mv3', 120),
      vitest('built', 120, [chrome, firefox]),
      command('add-on linter', 'web-ext lint --source-dir .output/firefox-mv3 --no-input', 120, [firefox]),
    ],
    // Installing, where there is nothing, waits for the network more than for a core.
    [browsers, vitest('conformance', 240)],
  ],
  [[playwright(1800, [chrome, 'browsers'])]],
  [[command('faults', 'node scripts/faults.ts --runs 50 --seed 1', 600, [chrome, 'browsers'])]],
  [
    [
      journey('native', 300, [chrome, 'browsers'], lacksNative),
      journey('firefox', 300, [firefox], lacksFirefox),
    ],
  ],
];

endEverythingOnInterrupt();
const found = await follow(phases, (done) => console.log(stepWords(done)));
const counts = sum(found, process.env['CI'] === 'true');
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
console.log(sumWords(counts));
