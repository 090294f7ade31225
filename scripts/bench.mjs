import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';

await ensureInstalled();
await ensureBuilt();
process.exit(
  await run(process.execPath, ['--import', 'tsx', '--conditions=source', 'bench/run.ts', ...process.argv.slice(2)]),
);
