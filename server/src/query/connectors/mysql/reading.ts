import { AppError } from '../../../platform/app-error.js';
import { mysqlLexicon } from '../../sql/text/lexicon.js';
import { tokenise } from '../../sql/text/tokens.js';

const reading: ReadonlySet<string> = new Set(['select', 'with', 'values', 'table']);

/** What a SELECT may not say: into a file or a variable, and locks on what others write. */
const beyondReading: readonly RegExp[] = [/\binto\b/, /\bfor (?:update|share)\b/, /\block in share mode\b/];

/**
 * The last look before a statement is sent: it begins as one that reads, and goes on so. Rights, the read-only
 * transaction and the one statement per message do the rest; this holds back what those let through, such as `SET` of
 * the session, or a file written by a user who has the right to.
 */
export function requireReading(sql: string): void {
  const tokens = tokenise(sql, mysqlLexicon).filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  const first = tokens.find(({ text }) => text !== '(');
  const words = tokens.map(({ kind, text }) => (kind === 'word' ? text.toLowerCase() : '.')).join(' ');
  const reads = first?.kind === 'word' && reading.has(first.text.toLowerCase());
  // A comment that is run, and what has no end, are not understood here.
  const unclear = tokens.some(({ kind, text }) => kind === 'broken' || text.startsWith('/*'));
  if (!reads || unclear || beyondReading.some((pattern) => pattern.test(words)))
    throw new AppError('invalid_query', 'Only a query that reads can be run: it begins with SELECT or WITH.');
}
