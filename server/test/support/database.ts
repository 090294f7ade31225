import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { openDatabase, type DatabaseConnection, type Persistence } from '../../src/platform/db/index.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { Secret } from '../../src/platform/secret.js';

export interface TestDatabase {
  readonly db: DataSource;
  readonly connection: DatabaseConnection;
  /** `pg` configuration of the same database, for tests that need a connection of their own. */
  readonly clientConfig: pg.ClientConfig;
  close(): Promise<void>;
}

/** A fresh, migrated database in the run's shared server; made by copying a template, so it takes milliseconds. */
export async function testDatabase(persistence: readonly Persistence[] = []): Promise<TestDatabase> {
  const template = await ensureTemplate(persistence);
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const connection = connectionTo(name);
  const db = await openDatabase({ connection, persistence, log: silentLog, poolSize: 5 });
  return {
    db,
    connection,
    clientConfig: { ...serverConfig(), ...databaseOf(name) },
    close: async () => {
      if (db.isInitialized) await db.destroy();
      await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** An empty database without any migration, to test what opening one does. */
export async function emptyDatabase(): Promise<{ connection: DatabaseConnection; drop(): Promise<void> }> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name}`));
  const drop = async () => {
    await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { connection: connectionTo(name), drop };
}

/** Migrated once per set of migrations; test files in other workers wait for it. */
async function ensureTemplate(persistence: readonly Persistence[]): Promise<string> {
  const name = `tpl_${fingerprint(persistence)}`;
  await asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
    if (found.rowCount !== 0) return;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
    const db = await openDatabase({ connection: connectionTo(name), persistence, log: silentLog, poolSize: 1 });
    await db.destroy();
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
  });
  return name;
}

/** Names and text: an edited migration makes a new template, also on a server that outlives the run. */
function fingerprint(persistence: readonly Persistence[]): string {
  const hash = createHash('sha256');
  for (const part of persistence) for (const migration of part.migrations) hash.update(migration.toString());
  return hash.digest('hex').slice(0, 16);
}

type ServerConfig = { connectionString: string } | { host: string; port: number; user: string; password: string };
const serverConfig = (): ServerConfig => JSON.parse(inject('testServer')) as ServerConfig;

function connectionTo(database: string): DatabaseConnection {
  const server = serverConfig();
  if ('connectionString' in server) return { url: new Secret(withDatabase(server.connectionString, database)) };
  return { embedded: { ...server, password: new Secret(server.password), database } };
}

function databaseOf(database: string): pg.ClientConfig {
  const server = serverConfig();
  if ('connectionString' in server) return { connectionString: withDatabase(server.connectionString, database) };
  return { database };
}

function withDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

async function asSuperuser<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...serverConfig(), ...adminDatabase() });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

const adminDatabase = () => ('connectionString' in serverConfig() ? {} : { database: 'postgres' });
