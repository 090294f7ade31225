import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { from as copyFrom } from 'pg-copy-streams';
import type { DatabaseClient } from '../client.js';
import { quoteColumns, quoteTable, readForeignKeys, readTables } from './schema.js';
import { prepareSession, type Dump, type DumpedTable } from './write-dump.js';

/**
 * Fills a migrated schema with a dump's rows, in one transaction: all of them or none. Foreign keys are taken away
 * meanwhile and checked again at the end, and triggers rest: what was true when it was written is true again.
 */
export async function loadDump(client: DatabaseClient, dir: string, dump: Dump): Promise<void> {
  await prepareSession(client);
  await client.query('BEGIN');
  try {
    const tables = (await readTables(client)).map(quoteTable);
    requireKnown(dump.tables, tables);
    const keys = await readForeignKeys(client);
    for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    if (tables.length > 0) await client.query(`TRUNCATE ${tables.join(', ')}`);
    for (const table of dump.tables) await loadTable(client, dir, table);
    for (const { schema, name, value, isCalled } of dump.sequences)
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        quoteTable({ schema, name }),
        value,
        isCalled,
      ]);
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
  await client.query('ANALYZE');
}

function requireKnown(dumped: readonly DumpedTable[], tables: readonly string[]): void {
  const unknown = dumped.map(quoteTable).filter((table) => !tables.includes(table));
  if (unknown.length > 0)
    throw new Error(`The backup has tables that are not ours: ${unknown.join(', ')}. It was not restored.`);
}

async function loadTable(client: DatabaseClient, dir: string, table: DumpedTable): Promise<void> {
  const rows = client.query(copyFrom(`COPY ${quoteTable(table)} (${quoteColumns(table.columns)}) FROM STDIN`));
  await pipeline(createReadStream(path.join(dir, table.file)), createGunzip(), rows);
  if (rows.rowCount !== table.rows)
    throw new Error(`${table.file} has ${rows.rowCount} rows, and ${table.rows} were written. It was not restored.`);
}
