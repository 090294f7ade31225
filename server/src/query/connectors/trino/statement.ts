import type { Scalar } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type { Statement } from '../database/driver.js';
import { positionOf } from '../sql-error.js';
import type { Locate } from './answers.js';

/**
 * Trino takes no parameters over HTTP. The one way in which a value becomes text: as a literal behind USING, and the
 * statement itself as a literal before it. Everything else stays apart from the text until here.
 */
export function writeStatement({ sql, parameters }: Pick<Statement, 'sql' | 'parameters'>): string {
  assertReads(sql);
  return parameters.length === 0
    ? sql
    : `EXECUTE IMMEDIATE ${textLiteral(sql)} USING ${parameters.map(literal).join(', ')}`;
}

/**
 * Trino counts the columns of the first line from the beginning of what was sent, without doubling quotes; those of
 * syntax errors so in every line.
 */
export function locateIn({ sql, parameters }: Pick<Statement, 'sql' | 'parameters'>): Locate {
  const before = parameters.length === 0 ? 0 : "EXECUTE IMMEDIATE '".length;
  return ({ lineNumber: line, columnNumber: column, errorName }) =>
    positionOf(sql, line, line === 1 || errorName === 'SYNTAX_ERROR' ? column - before : column);
}

/** A value as Trino's own text. */
export function literal(value: Scalar): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return typeof value === 'number' ? numberLiteral(value) : textLiteral(value);
}

/** Quotes are doubled; nothing else has a meaning between them, backslashes and line breaks included. */
const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function numberLiteral(number: number): string {
  if (!Number.isFinite(number)) throw new Error('Only finite numbers can be sent to Trino');
  if (Number.isSafeInteger(number)) return String(number === 0 ? 0 : number);
  // With an exponent it is a DOUBLE; without one it would be a DECIMAL.
  return number.toExponential().replace('e+', 'E').replace('e', 'E');
}

/** Comments, spaces and opening brackets in front of the first word. */
const before = /^(?:\s|--[^\n\r]*(?:[\n\r]|$)|\/\*[^]*?\*\/|\()*/;
const reading = /^(?:select|with|values|table)\b/i;

/**
 * Trino has no read-only transactions that all of its connectors keep. Its grammar has one that holds: whatever begins
 * with one of these words is a query, and a query writes nothing.
 */
function assertReads(sql: string): void {
  if (!reading.test(sql.replace(before, '')))
    throw new AppError('invalid_query', 'Only a query that reads can be run: it begins with SELECT or WITH.');
}
