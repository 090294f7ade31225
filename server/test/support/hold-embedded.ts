/** A process that holds an embedded PostgreSQL until it is killed, or told `exit` on its standard input. */
import { EmbeddedPostgres } from '../../src/platform/db/index.js';
import { silentLog } from '../../src/platform/log/silent-log.js';

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('Usage: hold-embedded <data folder>');
try {
  const server = await EmbeddedPostgres.start({ dataDir, log: silentLog, initArgs: ['--no-sync'] });
  const { password, ...rest } = server.connection;
  process.stdout.write(`${JSON.stringify({ pid: server.pid, ...rest, password: password.reveal() })}\n`);
  process.stdin.once('data', () => process.exit(0));
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: (error as Error).message })}\n`);
}
