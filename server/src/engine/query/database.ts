import { createHash } from 'node:crypto';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { DatabaseSettings } from '../protocol.js';
import type { EngineTable } from '../types.js';
import { Session } from './session.js';
import { quoteName, quoteText } from './sql-text.js';
import { tableSql } from './table-sql.js';

/** Sets of views kept. A set is a schema and a few views: small, but not nothing. */
const maxViewSets = 256;
/** Sessions of one set that wait for their next query. */
const maxIdle = 4;
/**
 * A session's statements keep their files open: of a file that was deleted meanwhile the room would not come back. Those
 * that nobody has used for so long are closed; the next query opens one in half a millisecond.
 */
const idleMs = 30_000;

interface ViewSet {
  readonly schema: string;
  readonly made: Promise<void>;
  readonly idle: Session[];
  users: number;
  usedAt: number;
}

/**
 * Opens DuckDB in memory, as locked down as it goes: no extension is loaded or installed, no secrets are kept.
 * `enable_external_access` and `lock_configuration` have to stay as they are here, because views over further
 * Parquet files are added while it runs; only SQL of our own compiler, with bound values, ever reaches it.
 */
export async function openDuckDb(settings: DatabaseSettings): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(settings.threads),
    memory_limit: `${Math.floor(settings.memoryBytes / 2 ** 20)}MiB`,
    temp_directory: settings.tempDir,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_unsigned_extensions: 'false',
    allow_persistent_secrets: 'false',
  });
  const connection = await instance.connect();
  // Given at creation this one is shown but not enforced.
  const { spillBytes = settings.memoryBytes * 8 } = settings;
  await connection.run(`SET max_temp_directory_size = '${Math.ceil(spillBytes / 2 ** 20)}MiB'`);
  await connection.run("SET GLOBAL TimeZone = 'UTC'");
  connection.closeSync();
  return instance;
}

/** The instance of the query child, with one schema of views per set of tables. */
export class QueryDatabase {
  readonly #instance: DuckDBInstance;
  readonly #admin: DuckDBConnection;
  /** Least recently used first. */
  readonly #sets = new Map<string, ViewSet>();

  private constructor(instance: DuckDBInstance, admin: DuckDBConnection) {
    this.#instance = instance;
    this.#admin = admin;
  }

  static async open(settings: DatabaseSettings): Promise<QueryDatabase> {
    const instance = await openDuckDb(settings);
    const admin = await instance.connect();
    // Rows without ORDER BY keep the file's order: pages join up and exports are not shuffled. Measured: no dearer.
    await admin.run('SET GLOBAL preserve_insertion_order = true');
    await admin.run('SET GLOBAL scheduler_process_partial = true');
    const database = new QueryDatabase(instance, admin);
    const { closeIdleMs = idleMs } = settings;
    setInterval(() => database.#closeIdle(closeIdleMs), closeIdleMs / 2).unref();
    return database;
  }

  /** A session of its own that sees just these tables, for the time of `use`. One that did not settle is not used again. */
  async withConnection<T>(
    tables: { readonly tablesKey: string; readonly tables: readonly EngineTable[] },
    timezone: string,
    use: (session: Session) => Promise<T>,
  ): Promise<T> {
    const set = this.#viewSet(tables.tablesKey, tables.tables);
    set.users++;
    try {
      await set.made;
      const session = set.idle.pop() ?? (await this.#openSession(set));
      return await this.#used(session, set, timezone, use);
    } finally {
      set.users--;
      set.usedAt = Date.now();
    }
  }

  #closeIdle(ms: number): void {
    for (const { idle, users, usedAt } of this.#sets.values())
      if (users === 0 && Date.now() - usedAt > ms) for (const session of idle.splice(0)) session.close();
  }

  async #openSession({ schema }: ViewSet): Promise<Session> {
    const connection = await this.#instance.connect();
    await connection.run(`USE ${quoteName(schema)}`);
    return new Session(connection);
  }

  async #used<T>(session: Session, set: ViewSet, timezone: string, use: (session: Session) => Promise<T>): Promise<T> {
    try {
      if (timezone !== 'UTC') await session.connection.run(`SET TimeZone = ${quoteText(timezone)}`);
      return await use(session);
    } finally {
      if (session.settled && timezone === 'UTC' && set.idle.length < maxIdle) set.idle.push(session);
      else session.close();
    }
  }

  #viewSet(key: string, tables: readonly EngineTable[]): ViewSet {
    // The paths are part of the identity: the same version may be fetched again to another place.
    const identity = createHash('sha256')
      .update(JSON.stringify([key, tables.map(({ name, path, files }) => [name, path, files ?? null])]))
      .digest('hex');
    const known = this.#sets.get(identity);
    if (known) {
      this.#sets.delete(identity);
      this.#sets.set(identity, known);
      return known;
    }
    const schema = `tables_${identity.slice(0, 32)}`;
    const set: ViewSet = { schema, made: this.#makeViews(schema, tables), idle: [], users: 0, usedAt: Date.now() };
    this.#sets.set(identity, set);
    set.made.catch(() => this.#forget(identity, set));
    this.#dropUnused();
    return set;
  }

  async #makeViews(schema: string, tables: readonly EngineTable[]): Promise<void> {
    await this.#admin.run(`CREATE OR REPLACE SCHEMA ${quoteName(schema)}`);
    for (const table of tables)
      await this.#admin.run(`CREATE VIEW ${quoteName(schema)}.${quoteName(table.name)} AS ${tableSql(table)}`);
  }

  #dropUnused(): void {
    for (const [identity, set] of this.#sets) {
      if (this.#sets.size <= maxViewSets) return;
      if (set.users === 0) this.#forget(identity, set);
    }
  }

  #forget(identity: string, set: ViewSet): void {
    if (this.#sets.get(identity) === set) this.#sets.delete(identity);
    for (const session of set.idle.splice(0)) session.close();
    this.#admin.run(`DROP SCHEMA IF EXISTS ${quoteName(set.schema)} CASCADE`).catch(() => {
      // A schema left behind costs a few kilobytes of memory.
    });
  }
}
