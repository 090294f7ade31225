import { withClient, type DatabaseClient, type DatabaseConnection } from '../../platform/db/index.js';
import { compareClocks } from './clock.js';
import { failed, fine, warning, type Finding } from './finding.js';

/** How many connections one instance may open. */
const connectionsOfOne = 10;

/** A server that answers: what it is, what we may do there, and what time it has. */
export function checkDatabase(connection: DatabaseConnection): Promise<readonly Finding[]> {
  return withClient(connection, async (client) => [
    await checkServer(client),
    await checkRights(client),
    await checkClock(async (sql) => (await client.query<{ now: number }>(sql)).rows),
  ]);
}

async function checkServer(client: DatabaseClient): Promise<Finding> {
  const { rows } = await client.query<{ version: string; most: number; used: number; standby: boolean }>(
    `SELECT current_setting('server_version') AS version, current_setting('max_connections')::int AS most,
            (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS used,
            pg_is_in_recovery() AS standby`,
  );
  const row = rows[0];
  if (row === undefined) throw new Error('The database gave no answer.');
  if (row.standby)
    return failed(
      'database',
      'DATABASE_URL leads to a standby, which takes no writes.',
      'Set it to the primary server.',
    );
  const free = row.most - row.used;
  if (free < connectionsOfOne)
    return warning(
      'database',
      `PostgreSQL ${row.version} has ${free} free connections of ${row.most}; an instance opens up to ${connectionsOfOne}.`,
      'Raise max_connections, or put a pooler in between.',
    );
  return fine('database', `PostgreSQL ${row.version} answers.`);
}

async function checkRights(client: DatabaseClient): Promise<Finding> {
  const { rows } = await client.query<{ database: boolean; schema: boolean; user: string; name: string }>(
    `SELECT has_database_privilege(current_database(), 'CREATE') AS database,
            has_schema_privilege('public', 'CREATE') AS schema,
            quote_ident(current_user) AS user, quote_ident(current_database()) AS name`,
  );
  const row = rows[0];
  if (row?.database === true && row.schema) return fine('rights', 'The database user may make tables.');
  return failed(
    'rights',
    'The database user may not make tables, which migrations need.',
    `Make it the owner: ALTER DATABASE ${row?.name ?? '…'} OWNER TO ${row?.user ?? '…'}.`,
  );
}

const timeSql = 'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now';

/** Compares our clock with the database's, by whatever asks it. */
export async function checkClock(ask: (sql: string) => Promise<readonly { now: number }[]>): Promise<Finding> {
  const before = Date.now();
  const rows = await ask(timeSql);
  return compareClocks('the database', { before, after: Date.now() }, rows[0]?.now ?? before);
}
