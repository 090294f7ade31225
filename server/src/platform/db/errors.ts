import { QueryFailedError } from 'typeorm';
import { AppError } from '../app-error.js';

const uniqueViolation = '23505';

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message: string;
  /** On errors of sockets: what was being done. */
  readonly syscall?: string;
}

/** The driver's own error, below TypeORM's wrapper or bare. */
function driverError(error: unknown): DriverError | null {
  if (error instanceof QueryFailedError) return error.driverError as DriverError;
  return error instanceof Error ? error : null;
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
  const driver = driverError(error);
  if (driver === null) return null;
  const { code = '' } = driver;
  if (code === uniqueViolation || lostRaces.includes(code))
    return new AppError('conflict', undefined, { cause: error });
  if (code === '53100') return new AppError('storage_full', undefined, { cause: error });
  if (isAway(driver)) return new AppError('overloaded', undefined, { cause: error, retryAfter: 2 });
  return null;
}

/** Serialisation failure or deadlock: nothing was changed, and a second try may work. */
const lostRaces: readonly string[] = ['40001', '40P01'];
/** Too many connections, shutting down, starting up, gone, or a statement past its time. */
const awayStates: readonly string[] = ['53300', '57P01', '57P02', '57P03', '57014', '55P03', '08006', '08001', '08003'];
/** The driver's own words, which come without a code. */
const awayWords = /Connection terminated|timeout exceeded when trying to connect|not queryable|Cannot use a pool/;

/** A missing file has the code of a missing socket: only errors of sockets count. */
function isAway({ code = '', syscall = '', message }: DriverError): boolean {
  if (awayStates.includes(code) || awayWords.test(message)) return true;
  const broken = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code) && syscall !== '';
  return broken || (code === 'ENOENT' && syscall === 'connect');
}
