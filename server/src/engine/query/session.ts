import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { LRUCache } from 'lru-cache';
import { EngineQueryError } from '../types.js';

/** Statements that one connection keeps. Filters are parameters, so a dashboard's charts have few texts. */
const maxStatements = 32;

/**
 * A connection that sees one set of tables, with the statements it has prepared. Opening one and preparing a statement
 * take about half a millisecond, several trips to the thread pool among it: as long as a small query itself.
 */
export class Session {
  readonly connection: DuckDBConnection;
  readonly #statements = new LRUCache<string, DuckDBPreparedStatement>({
    max: maxStatements,
    dispose: (statement) => statement.destroySync(),
  });

  #settled = false;

  constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  /** All rows of its last statement were read: nothing of it is left in memory, and it may take another. */
  get settled(): boolean {
    return this.#settled;
  }

  settle(): void {
    this.#settled = true;
  }

  /** Exactly one statement, with as many parameters as there are values. */
  async prepare(sql: string, values: number): Promise<DuckDBPreparedStatement> {
    this.#settled = false;
    const statement = this.#statements.get(sql) ?? (await this.#prepareAnew(sql));
    const { parameterCount } = statement;
    if (parameterCount !== values)
      throw new EngineQueryError(`The query takes ${parameterCount} values, and got ${values}.`);
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.connection.closeSync();
  }

  async #prepareAnew(sql: string): Promise<DuckDBPreparedStatement> {
    const statements = await this.connection.extractStatements(sql);
    if (statements.count !== 1) throw new EngineQueryError('Only one statement may run at a time.');
    const statement = await statements.prepare(0);
    this.#statements.set(sql, statement);
    return statement;
  }
}
