import { AppError } from '../../platform/app-error.js';

/**
 * A database's complaint about the text of a statement. `position` is that of the statement as it was sent, from 0, in
 * UTF-16 units; who knows where a person's own text stands in it moves it there. The message must be safe to show.
 */
export function sqlError(message: string, position?: number, cause?: unknown): AppError {
  const error = { path: 'sql', message, ...(position === undefined ? {} : { position }) };
  return new AppError('invalid_query', message, { errors: [error], cause });
}

/** Position of a line and column, both from 1, for databases that count so. Columns beyond a line end with it. */
export function positionOf(sql: string, line: number, column: number): number {
  const lines = sql.split('\n');
  const before = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
  const width = lines[line - 1]?.length ?? 0;
  return Math.min(sql.length, before + Math.min(Math.max(0, column - 1), width));
}
