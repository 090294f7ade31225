import pg from 'pg';
import type { CellValue, Scalar } from '@datavizpro/contract';
import type { ConnectionSettings, DatabaseClient, DriverContext } from '../../src/query/connectors/database/driver.js';
import { postgresDriver } from '../../src/query/connectors/postgres/driver.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { Secret } from '../../src/platform/secret.js';
import type { PostgresConfiguration } from '@datavizpro/contract';
import { startDebianPostgres, type ExternalPostgres } from './debian-postgres.js';
import { dialTo } from './dial.js';

export interface ClientOptions extends Partial<Pick<DriverContext, 'connectMs' | 'poolSize' | 'dial'>> {
  readonly password?: string;
  readonly configuration?: Partial<PostgresConfiguration>;
}

export const settingsOf = (
  port: number,
  user: string,
  options: ClientOptions = {},
): ConnectionSettings<'postgres'> => ({
  dataSourceId: 'test',
  revision: '1',
  configuration: { host: '127.0.0.1', port, user, database: 'postgres', tls: 'disable', ...options.configuration },
  secrets: { password: new Secret(options.password ?? user) },
});

export const contextOf = (
  port: number,
  { dial, connectMs = 5_000, poolSize = 2 }: ClientOptions = {},
): DriverContext => ({
  dial: dial ?? dialTo(port),
  log: silentLog,
  connectMs,
  poolSize,
});

/** The product's driver, as it reaches a PostgreSQL of a test. */
export const openPostgres = (port: number, user: string, options: ClientOptions = {}): DatabaseClient =>
  postgresDriver.open(settingsOf(port, user, options), contextOf(port, options));

/** A PostgreSQL in a zone that is not ours, with two roles that may do nothing yet, and what connects to elsewhere. */
export async function startReadPostgres(): Promise<ExternalPostgres> {
  const server = await startDebianPostgres({ settings: { timezone: 'Asia/Tokyo' } });
  const roles = [`create role reader login password 'reader'`, `create role other login password 'other'`];
  await asOwner(server.url, ...roles, 'create extension dblink');
  return server;
}

/** Runs as the owner of everything. */
export async function asOwner(url: string, ...statements: readonly string[]): Promise<readonly unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[][] = [];
    for (const text of statements) ({ rows } = await client.query<unknown[]>({ text, rowMode: 'array' }));
    return rows;
  } finally {
    await client.end();
  }
}

/** All rows of one statement. */
export async function ask(
  client: DatabaseClient,
  sql: string,
  parameters: readonly Scalar[] = [],
  signal = new AbortController().signal,
): Promise<readonly (readonly CellValue[])[]> {
  const { batches } = await client.run({ sql, parameters }, { deadlineMs: 20_000, batchRows: 1_000 }, signal);
  const rows: CellValue[][] = [];
  for await (const { rowCount, columns } of batches)
    for (let row = 0; row < rowCount; row += 1) rows.push(columns.map((column) => column[row] ?? null));
  return rows;
}
