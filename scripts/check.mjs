import { ensureInstalled } from './lib/install.mjs';
import { must, runBeside, tsc } from './lib/run.mjs';

await ensureInstalled();

const bin = (name) => `node_modules/${name}`;
for (const part of ['contract', 'gallery', 'server', 'web', 'e2e', 'bench'])
  await must(`Types of ${part}`, process.execPath, [...tsc, '-p', part]);

/** One after the other, beside the linter: it takes longer than all of them. */
async function others() {
  const folders = ['contract/src', 'gallery/src', 'server/src', 'web/src'];
  const cruise = [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs'];
  return [
    await runBeside('Formatting', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
    await runBeside('Doors, arrows, cycles', [...cruise, ...folders]),
    await runBeside('Unused files, exports and dependencies', [bin('knip/bin/knip.js')]),
  ];
}
const cached = ['--cache', '--cache-location', '.cache/eslint/'];
const lint = ['--max-old-space-size=6144', bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0', ...cached];
const [well, linted] = await Promise.all([others(), runBeside('Lint', lint)]);
if (![...well, linted].every(Boolean)) process.exit(1);
console.log('\nAll checks passed.');
