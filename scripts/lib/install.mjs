import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, root } from './run.mjs';

const marker = join(root, 'node_modules', '.installed');
const [major, minor] = process.versions.node.split('.').map(Number);

/** Installs what the lockfile names, once per lockfile. Needs Node and npm alone. */
export async function ensureInstalled() {
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  await must('Installing packages (once, about a minute)', 'npm', [
    'ci',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
    '--progress',
  ]);
  writeFileSync(marker, wanted);
}
