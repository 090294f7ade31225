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

/** Runs vitest projects; counts come from its own report, so that nothing that did not run is counted. */
async function suite(name, args) {
  const summary = join(results, `${name}.json`);
  const command = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args];
  const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts/lib/summary-reporter.mjs')}`];
  const env = { ...process.env, TEST_SUMMARY: summary };
  const code = await run(process.execPath, [...command, ...reporters], { env });
  const counts = existsSync(summary)
    ? JSON.parse(readFileSync(summary, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, failures: [`${name}: the test runner left no report`] };
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
const failures = totals.flatMap((counts) => counts.failures);
const sum = (key) => totals.reduce((total, counts) => total + counts[key], 0);
const skipped = sum('skipped');
// Named again at the end: a long log is read from there.
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
