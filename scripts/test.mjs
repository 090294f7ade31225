import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
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

const nothing = { passed: 0, failed: 0, skipped: 0, failedFiles: [] };
/** So many files may fail by the moment, on a machine that does much at once. */
const mostRunAgain = 3;

/**
 * Runs vitest projects. A few files that failed are run once more, alone: what passes then is counted as passed, and
 * named at the end.
 */
async function suite(name, args) {
  const first = await runOnce(name, args);
  const { failedFiles } = first;
  if (first.failed === 0 || failedFiles.length === 0 || failedFiles.length > mostRunAgain) return first;
  const second = await runOnce(`${name}-again`, failedFiles);
  if (second.failed > 0) return first;
  const total = (key) => first[key] - first.ofFailedFiles[key] + second[key];
  return { passed: total('passed'), failed: 0, skipped: total('skipped'), failures: [], again: first.failures };
}

/** Counts come from the run's own report, so that nothing that did not run is counted. */
async function runOnce(name, args) {
  const summary = join(results, `${name}.json`);
  const command = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args];
  const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts/lib/summary-reporter.mjs')}`];
  const env = { ...process.env, TEST_SUMMARY: summary };
  const code = await run(process.execPath, [...command, ...reporters], { env });
  const counts = existsSync(summary)
    ? JSON.parse(readFileSync(summary, 'utf8'))
    : { ...nothing, failures: [`${name}: the test runner left no report`] };
  if (code !== 0 && counts.failed === 0)
    return { ...counts, failed: 1, failures: [...counts.failures, `${name}: ended with code ${code}`] };
  return counts;
}

const only = process.argv.slice(2);
const totals =
  only.length > 0
    ? [await suite('chosen', only)]
    : [
        await suite('unit', ['--project', 'contract', '--project', 'server', '--project', 'web']),
        await suite('e2e', ['--project', 'e2e']),
      ];
const again = totals.flatMap((counts) => counts.again ?? []);
const failures = totals.flatMap((counts) => counts.failures);
const sum = (key) => totals.reduce((total, counts) => total + counts[key], 0);
const skipped = sum('skipped');
if (again.length > 0) console.log(`\nPassed only when run again:\n${again.map((line) => `  ${line}`).join('\n')}`);
// Named again at the end: a long log is read from there.
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
