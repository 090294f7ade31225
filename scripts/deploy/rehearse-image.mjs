import { join } from 'node:path';
import { ensureInstalled } from '../lib/install.mjs';
import { root, run } from '../lib/run.mjs';

/** node scripts/deploy/rehearse-image.mjs [folder]: the image's steps and its start, where no container engine is. As root. */
await ensureInstalled();
process.exitCode = await run(process.execPath, [
  '--import',
  'tsx',
  '--conditions=source',
  join(root, 'server/test/deploy/rehearse-image.ts'),
  ...process.argv.slice(2),
]);
