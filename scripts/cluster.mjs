import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/run.mjs';
import { ensureServices } from './lib/services.mjs';

/** What a cluster is made of, next to the application itself. */
const needed = ['postgresql', 'redis-server', 'nginx-light', 'python3-swift'];

if (process.argv.includes('--help')) {
  console.log(`npm run cluster -- [options]    the whole cluster on this machine, each part a process of its own

  --web 2              instances that answer
  --workers 1          instances that work in the background
  --redis alone        alone, sentinel (a master, a replica, three sentinels) or cluster (three masters, three replicas)
  --synchronous        commits wait for the replica of PostgreSQL
  --port 8080          where people go: nginx
`);
  process.exit(0);
}
await ensureInstalled();
await ensureServices(needed);
await ensureBuilt();

const main = join(root, 'server/test/support/cluster/main.ts');
// A group of its own: the terminal's Ctrl-C must not reach the servers, which are stopped in order.
const cluster = spawn(
  process.execPath,
  ['--no-warnings', '--import', 'tsx', '--conditions=source', main, ...process.argv.slice(2)],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => cluster.kill('SIGTERM'));
cluster.once('exit', (code) => process.exit(code ?? 1));
