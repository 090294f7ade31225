import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root, run } from './lib/run.mjs';
import { ensureServices } from './lib/services.mjs';

await ensureInstalled();
await ensureServices();
await ensureBuilt();

const results = join(root, '.cache/test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** Runs vitest projects; counts come from its own report, so that nothing that did not run is counted. */
async function suite(name, args) {
  const report = join(results, `${name}.json`);
  const code = await run(process.execPath, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.error(`${name}: the test runner left no report.`);
  }
  // A suite that fails outside of any test (a broken import, a set-up) is a failure too.
  const failed = counts.numFailedTests === 0 && code !== 0 ? 1 : counts.numFailedTests;
  return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests };
}

const only = process.argv.slice(2);
const totals =
  only.length > 0
    ? [await suite('chosen', only)]
    : [
        await suite('unit', ['--project', 'contract', '--project', 'server', '--project', 'web']),
        await suite('e2e', ['--project', 'e2e']),
      ];
const sum = (key) => totals.reduce((total, counts) => total + counts[key], 0);
const skipped = sum('skipped');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
