import { ensureInstalled } from './lib/install.mjs';
import { must, tsc } from './lib/run.mjs';

await ensureInstalled();

const bin = (name) => `node_modules/${name}`;
for (const part of ['contract', 'gallery', 'server', 'web', 'e2e', 'bench'])
  await must(`Types of ${part}`, process.execPath, [...tsc, '-p', part]);
await must('Formatting', process.execPath, [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
await must('Doors, arrows, cycles', process.execPath, [
  bin('dependency-cruiser/bin/dependency-cruise.mjs'),
  '--config',
  '.dependency-cruiser.cjs',
  'contract/src',
  'gallery/src',
  'server/src',
  'web/src',
]);
await must('Unused files, exports and dependencies', process.execPath, [bin('knip/bin/knip.js')]);
await must('Lint', process.execPath, [
  '--max-old-space-size=6144',
  bin('eslint/bin/eslint.js'),
  '.',
  '--max-warnings',
  '0',
  '--cache',
  '--cache-location',
  '.cache/eslint/',
]);
console.log('\nAll checks passed.');
