import { QueryFailedError } from 'typeorm';
import { AppError } from '../app-error.js';

const uniqueViolation = '23505';

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
}

/** The driver's own error, below TypeORM's wrapper or bare. */
function driverError(error: unknown): DriverError | null {
  if (error instanceof QueryFailedError) return error.driverError as DriverError;
  return error instanceof Error && 'code' in error ? (error as DriverError) : null;
}

/** True when PostgreSQL refused a row because another one has the same key (under this constraint, if named). */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const driver = driverError(error);
  return driver?.code === uniqueViolation && (constraint === undefined || driver.constraint === constraint);
}

/** Runs a write and answers with `conflict()` when it clashes with a unique constraint (with this one, if named). */
export async function onUniqueViolation<T>(
  write: () => Promise<T>,
  conflict: () => AppError,
  constraint?: string,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error, constraint)) throw conflict();
    throw error;
  }
}

/**
 * Database errors that are nobody's programming error, as the catalogue's: clashes, a server that restarts or is
 * full. Null for everything else, which is ours to fix.
 */
export function translateDatabaseError(error: unknown): AppError | null {
  const code = driverError(error)?.code;
  if (code === undefined) return null;
  if (code === uniqueViolation || isLostRace(code)) return new AppError('conflict', undefined, { cause: error });
  if (code === '53100') return new AppError('storage_full', undefined, { cause: error });
  if (isAway(code)) return new AppError('overloaded', undefined, { cause: error, retryAfter: 2 });
  return null;
}

/** Serialisation failure or deadlock: nothing was changed, and a second try may work. */
const isLostRace = (code: string): boolean => code === '40001' || code === '40P01';

/** No connection to be had: too many, shutting down, starting up, gone, or a statement past its time. */
function isAway(code: string): boolean {
  const states = ['53300', '57P01', '57P02', '57P03', '57014', '55P03', '08006', '08001', '08003'];
  return states.includes(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(code);
}
