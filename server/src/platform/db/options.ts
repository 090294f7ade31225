import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { Log } from '../log/log.js';
import { connectionOptions, type DatabaseConnection } from './connection.js';
import { createOrmLogger } from './orm-logger.js';

/** TypeORM takes a migration as a class whose name ends in a 13-digit timestamp. */
export type MigrationClass = new () => MigrationInterface;

/** What a module keeps in the database. */
export interface Persistence {
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationClass[];
}

export interface DatabaseOptions {
  readonly connection: DatabaseConnection;
  readonly persistence: readonly Persistence[];
  readonly log: Log;
  readonly poolSize?: number;
  /** How long to wait for an answer; without it as long as the server's own limit. */
  readonly answerMs?: number;
  /** How long to wait for a server that is still starting. */
  readonly patienceMs?: number;
}

const Second = { ms: 1000 };

/** Shared by the pool and by the short-lived connection that migrates. */
export function commonOptions({ connection, persistence, log }: DatabaseOptions): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    ...connectionOptions(connection),
    applicationName: 'datavizpro',
    entities: persistence.flatMap((part) => [...part.entities]),
    migrations: persistence.flatMap((part) => [...part.migrations]),
    migrationsTransactionMode: 'each',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    connectTimeoutMS: 5 * Second.ms,
    // An idle connection that breaks (the server restarts) is replaced by the pool; unheard, it would end the process.
    poolErrorHandler: (error: unknown) => log.warn('A database connection was lost.', { error }),
    logger: createOrmLogger(log),
    maxQueryExecutionTime: Second.ms,
  };
}
