import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { waitForServer } from './connect.js';
import { translateDatabaseError } from './errors.js';
import { runMigrations } from './migrate.js';
import { commonOptions, type DatabaseOptions } from './options.js';

const Second = { ms: 1000 };

/**
 * Waits for the server, brings the schema up to date (once, however many instances start), and opens the pool. A server
 * that goes away meanwhile, or is too busy to take connections, is waited for again.
 */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const { connection, log, patienceMs = 60 * Second.ms } = options;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    await waitForServer(connection, log, deadline - Date.now());
    try {
      await runMigrations(options);
      return await openPool(options);
    } catch (error) {
      if (translateDatabaseError(error)?.code !== 'overloaded' || Date.now() > deadline) throw error;
      log.info('The database went away while it was opened.', { reason: (error as Error).message });
    }
  }
}

/** The pool alone, on the schema as it is. */
export function openPool(options: DatabaseOptions): Promise<DataSource> {
  return new DataSource(poolOptions(options)).initialize();
}

function poolOptions(options: DatabaseOptions): PostgresDataSourceOptions {
  const common = commonOptions(options);
  return {
    ...common,
    poolSize: options.poolSize ?? 10,
    extra: {
      ...(common.extra as object | undefined),
      // A request's own deadline is shorter; this one catches what escaped it.
      statement_timeout: 30 * Second.ms,
      lock_timeout: 10 * Second.ms,
      idle_in_transaction_session_timeout: 60 * Second.ms,
      // A server that is gone without a word is noticed in under half a minute.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10 * Second.ms,
      ...(options.answerMs !== undefined && { query_timeout: options.answerMs }),
    },
  };
}
