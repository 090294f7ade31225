import type { Logger } from 'typeorm';
import type { Log } from '../log/log.js';

const longestStatement = 500;

/** Slow and failed statements for the log: their text, which has placeholders, never their values. */
export function createOrmLogger(log: Log): Logger {
  const shorten = (sql: string) => sql.slice(0, longestStatement);
  return {
    logQuery: () => undefined,
    logQueryError: (_error, sql) => log.debug('A statement failed.', { sql: shorten(sql) }),
    logQuerySlow: (durationMs, sql) => log.warn('A statement was slow.', { durationMs, sql: shorten(sql) }),
    logSchemaBuild: () => undefined,
    logMigration: (message) => log.debug(message),
    log: (level, message) => (level === 'warn' ? log.warn(String(message)) : log.debug(String(message))),
  };
}
