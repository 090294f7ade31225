import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { ensureServices } from './lib/services.mjs';

await ensureInstalled();
await ensureServices();
await ensureBuilt();
process.exit(
  await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', ...process.argv.slice(2)]),
);
