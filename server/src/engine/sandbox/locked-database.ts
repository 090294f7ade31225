import type { DuckDBConnection } from '@duckdb/node-api';
import type { DatabaseSettings } from '../protocol.js';
import { openDuckDb } from '../query/database.js';
import type { QueryConnections } from '../query/query-service.js';
import { Session } from '../query/session.js';
import { quoteName, quoteText } from '../query/sql-text.js';
import { tableSql } from '../query/table-sql.js';
import type { EngineQuery, EngineTable } from '../types.js';
import { requireHarmless } from './gate.js';

/** DuckDB's own views, which no part of a query may be named like. */
const internalViews = 'select lower(view_name) from duckdb_views() where internal';

/**
 * For SQL that a person wrote. Every query gets a database of its own, which sees its tables and nothing else, and is
 * thrown away with all that the query did to it.
 */
export class LockedDatabase implements QueryConnections {
  readonly #settings: DatabaseSettings;
  readonly #parser: DuckDBConnection;
  readonly #reserved: ReadonlySet<string>;

  private constructor(settings: DatabaseSettings, parser: DuckDBConnection, reserved: ReadonlySet<string>) {
    this.#settings = settings;
    this.#parser = parser;
    this.#reserved = reserved;
  }

  static async open(settings: DatabaseSettings): Promise<LockedDatabase> {
    const parser = await (await openDuckDb({ ...settings, threads: 1, tempDir: '' })).connect();
    const views = await parser.runAndReadAll(internalViews);
    await lock(parser);
    return new LockedDatabase(settings, parser, new Set(views.getRows().map(([name]) => String(name))));
  }

  async withConnection<T>(
    { sql, tables }: EngineQuery,
    timezone: string,
    use: (session: Session) => Promise<T>,
  ): Promise<T> {
    const names = tables.map(({ name }) => name);
    await requireHarmless(this.#parser, sql, names, this.#reserved);
    return inLockedSession(this.#settings, { tables }, timezone, use);
  }
}

/** A database that sees these tables, for the time of `use`. It is locked before anything of a person's reaches it. */
export async function inLockedSession<T>(
  settings: DatabaseSettings,
  { tables }: Pick<EngineQuery, 'tables'>,
  timezone: string,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const instance = await openDuckDb(settings);
  const session = new Session(await instance.connect());
  try {
    await prepare(session.connection, tables, timezone);
    return await use(session);
  } finally {
    session.close();
    instance.closeSync();
  }
}

/**
 * The order matters: exact paths can be named only while access is open, views are bound to files as they are made,
 * and what is locked stays so. Not `allowed_directories`: COPY may write there.
 */
async function prepare(connection: DuckDBConnection, tables: readonly EngineTable[], timezone: string): Promise<void> {
  const paths = tables.flatMap(({ path, files }) => (files ? files.paths : [path])).map(quoteText);
  await connection.run(`SET allowed_paths = [${paths.join(', ')}]`);
  await connection.run('SET preserve_insertion_order = true');
  await connection.run(`SET TimeZone = ${quoteText(timezone)}`);
  for (const table of tables) await connection.run(`CREATE VIEW ${quoteName(table.name)} AS ${tableSql(table)}`);
  await lock(connection);
}

async function lock(connection: DuckDBConnection): Promise<void> {
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}
