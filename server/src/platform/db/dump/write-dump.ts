import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { to as copyTo } from 'pg-copy-streams';
import { writeSummed, type Sum } from '../../storage/sums.js';
import { withClient, type DatabaseClient } from '../client.js';
import type { DatabaseConnection } from '../connection.js';
import { quoteColumns, quoteTable, readSequences, readTables, type SequenceState, type TableShape } from './schema.js';

/** One table of a dump: what COPY says of it, compressed. */
export interface DumpedTable extends TableShape, Sum {
  readonly rows: number;
  /** Relative to the dump's folder. */
  readonly file: string;
}

export interface Dump {
  /** Version of the server that it was read from. */
  readonly server: string;
  readonly tables: readonly DumpedTable[];
  readonly sequences: readonly SequenceState[];
}

/**
 * Writes all rows as they are at one moment, while others go on writing: every table is read in the same REPEATABLE
 * READ transaction. `inside` may ask further questions of that moment.
 */
export async function writeDump<T>(
  connection: DatabaseConnection,
  dir: string,
  inside: (client: DatabaseClient) => Promise<T>,
): Promise<{ readonly dump: Dump; readonly inside: T }> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  return withClient(connection, async (client) => {
    await prepareSession(client);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const shapes = await readTables(client);
    const tables: DumpedTable[] = [];
    for (const shape of shapes) tables.push(await dumpTable(client, dir, shape));
    const answer = await inside(client);
    const sequences = await readSequences(client);
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    await client.query('COMMIT');
    return { dump: { server: rows[0]?.server_version ?? '', tables, sequences }, inside: answer };
  });
}

/** Values are written and read in the same manner everywhere, and no time limit of the server's cuts the work. */
export async function prepareSession(client: DatabaseClient): Promise<void> {
  const settings = {
    client_encoding: 'UTF8',
    datestyle: 'ISO, YMD',
    intervalstyle: 'postgres',
    timezone: 'UTC',
    extra_float_digits: '3',
    statement_timeout: '0',
    idle_in_transaction_session_timeout: '0',
  };
  for (const [name, value] of Object.entries(settings))
    await client.query('SELECT set_config($1, $2, false)', [name, value]);
}

async function dumpTable(client: DatabaseClient, dir: string, shape: TableShape): Promise<DumpedTable> {
  const file = `${shape.schema}.${shape.name}.copy.gz`;
  const rows = client.query(copyTo(`COPY ${quoteTable(shape)} (${quoteColumns(shape.columns)}) TO STDOUT`));
  const sum = await writeSummed(path.join(dir, file), rows, createGzip({ level: 6 }));
  return { ...shape, rows: rows.rowCount, file, ...sum };
}
