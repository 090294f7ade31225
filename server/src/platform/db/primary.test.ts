import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDebianPostgres, type ExternalPostgres } from '../../../test/support/debian-postgres.js';
import { eventually } from '../../../test/support/wait.js';
import { silentLog } from '../log/silent-log.js';
import { Secret } from '../secret.js';
import { openPool, translateDatabaseError, waitForServer, withClient } from './index.js';

let primary: ExternalPostgres;
let replica: ExternalPostgres;
beforeAll(async () => {
  primary = await startDebianPostgres();
  replica = await primary.replicate();
}, 60_000);
afterAll(async () => {
  await replica.stop();
  await primary.stop();
});

/** Both servers in one address, the replica first. */
const several = (): { url: Secret<string> } => {
  const url = primary.url.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${replica.port},127.0.0.1:${primary.port}`);
  return { url: new Secret(`${url}?target_session_attrs=read-write`) };
};
const portOf = async (db: { query<T>(sql: string): Promise<T> }): Promise<string> =>
  (await db.query<{ port: string }[]>("SELECT current_setting('port') AS port"))[0]!.port;

test('of several servers the one that takes writes is used, and after a failover the one that does then', async () => {
  await waitForServer(several(), silentLog, 0);
  const db = await openPool({ connection: several(), persistence: [], log: silentLog, poolSize: 3 });
  try {
    expect(await portOf(db)).toBe(String(primary.port));
    await primary.kill();
    const failure = await db.query('SELECT 1').catch((error: unknown) => error);
    expect(translateDatabaseError(failure)?.code).toBe('overloaded');
    const without = await db.query('SELECT 1').catch((error: unknown) => error);
    expect(translateDatabaseError(without)?.code).toBe('overloaded');
    await expect(waitForServer(several(), silentLog, 0)).rejects.toThrow(/standbys.*DATABASE_URL/);
    await replica.promote();
    await db.query('CREATE TABLE written_after_failover (n integer)');
    const ports = await Promise.all([1, 2, 3, 4].map(() => portOf(db)));
    expect(new Set(ports)).toEqual(new Set([String(replica.port)]));
    const { rows } = await withClient(several(), (client) => client.query('SELECT pg_is_in_recovery() AS standby'));
    expect(rows).toEqual([{ standby: false }]);
  } finally {
    await db.destroy();
  }
}, 60_000);

test('a wrong password is told as such, whichever server says so', async () => {
  const url = several().url.reveal().replace('postgres-for-tests-only', 'wrong');
  await eventually(
    () => waitForServer({ url: new Secret(url) }, silentLog, 0).catch((error: unknown) => (error as Error).message),
    (message) => /refuses the password/.test(String(message)),
  );
});
