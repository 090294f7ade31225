import { AppError } from '../../../platform/app-error.js';
import { clickhouseLexicon } from '../../sql/text/lexicon.js';
import { tokenise, type Token } from '../../sql/text/tokens.js';

const reading: ReadonlySet<string> = new Set(['select', 'with', 'from', 'values']);

/** Functions that stand for tables and reach beyond the database: other servers, files, programs. */
const elsewhere =
  /^(?:url|urlcluster|remote|remotesecure|cluster|clusterallreplicas|file|filecluster|s3|s3cluster|gcs|oss|cosn|hdfs|hdfscluster|azureblobstorage\w*|mysql|postgresql|sqlite|mongodb|redis|odbc|jdbc|input|executable|deltalake\w*|hudi\w*|iceberg\w*|paimon\w*|ytsaurus|arrowflight|loop|catboostevaluate)$/;

/** Where a text between dollars ends, ClickHouse alone knows. */
const unclear = (token: Token | undefined): boolean => token?.kind === 'broken' || token?.text === '$';

/**
 * The last look before a statement is sent: it begins as one that reads, has no format of its own, and names no table
 * that is somewhere else, which a user with readonly = 2 could: the database would fetch it for whoever asks.
 */
export function requireReading(sql: string): void {
  const tokens = tokenise(sql, clickhouseLexicon).filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  const words = tokens.map(({ kind, text }) => {
    if (kind === 'name') return text.slice(1, -1).toLowerCase();
    return kind === 'word' ? text.toLowerCase() : '';
  });
  const [first = ''] = words.filter((_, index) => tokens[index]?.text !== '(');
  const reaches = words.some((word, index) => elsewhere.test(word) && tokens[index + 1]?.text === '(');
  const isOver = tokens.some(({ text }, index) => text === ';' && index < tokens.length - 1);
  const writes = words.some(
    (word, index) => (word === 'into' && words[index + 1] === 'outfile') || unclear(tokens[index]),
  );
  if (!reading.has(first) || isOver || writes)
    throw new AppError('invalid_query', 'Only a query that reads can be run: it begins with SELECT or WITH.');
  if (reaches) throw new AppError('invalid_query', 'Only tables of this database can be read, not of other places.');
}
