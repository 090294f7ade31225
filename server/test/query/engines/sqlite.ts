import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqliteWasm from 'node-sqlite3-wasm';
import { silentLog } from '../../../src/platform/log/silent-log.js';
import { sqliteDriver } from '../../../src/query/connectors/sqlite/driver.js';
import { describeFixture } from '../fixture.js';
import { loadAll, type LoadSyntax } from '../load.js';
import { fixtureTables, standardType, type FixtureTable } from '../tables.js';
import { rowsOf, type EngineUnderTest } from './engine.js';

const cannotStore = ['decimals of 38 digits'];

/** Dates and times are texts here, and truth a number. */
const syntax: LoadSyntax = {
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  type: (column) => standardType(column),
  literal: (cell) => (typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell)),
};

/** SQLite has no exact decimals: they are floats. */
const asFloats = (table: FixtureTable): FixtureTable => ({
  ...table,
  columns: table.columns.map((column) => (column.type === 'decimal' ? { ...column, type: 'float' } : column)),
});

const kept = fixtureTables.filter(({ needs }) => needs === undefined || !cannotStore.includes(needs));

export const sqlite: EngineUnderTest = {
  dialect: 'sqlite',
  title: 'SQLite',
  source: describeFixture({ type: 'sqlite', schema: 'main', tables: kept.map(asFloats) }),
  cannotStore,
  start: async (zone) => {
    process.env['TZ'] = zone;
    const folder = await mkdtemp(path.join(tmpdir(), 'dvp-conformance-'));
    const client = sqliteDriver.open(
      { dataSourceId: 'fixture', revision: '1', configuration: { file: 'fixture.sqlite' }, secrets: {} },
      {
        dial: () => Promise.reject(new Error('There is nothing to dial')),
        log: silentLog,
        connectMs: 5_000,
        poolSize: 1,
        folders: [folder],
      },
    );
    return {
      load: (tables) => {
        const database = new sqliteWasm.Database(path.join(folder, 'fixture.sqlite'));
        for (const statement of loadAll(syntax, tables)) database.exec(statement);
        database.close();
        return Promise.resolve();
      },
      run: (compiled) => rowsOf(client, compiled),
      introspect: async () => {
        const tables = await client.introspect(AbortSignal.timeout(20_000));
        // Declared types say more than ours do; what they are read as is what counts here.
        return tables.map((table) => ({
          ...table,
          columns: table.columns.map(({ nativeType: _declared, ...column }) => column),
        }));
      },
      close: async () => {
        await client.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};
