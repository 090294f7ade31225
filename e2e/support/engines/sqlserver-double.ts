import type { FixtureDatabase } from '../../../server/test/query/fixture.js';
import { toDuckdb } from '../../../server/test/query/engines/tsql-on-duckdb.js';
import { startTdsDouble, type TdsAnswer, type TdsQuestion } from '../../../server/test/support/tds-double.js';
import { refusedPort, wrongPassword, type ConnectableEngine } from './engine.js';
import { openSales } from './sales-in-duckdb.js';

const password = 'only-reads-44';

/**
 * NOT SQL Server: a double of its protocol. What it is asked about tables is answered by heart; what charts ask, in
 * T-SQL, is rewritten for DuckDB, which does the arithmetic.
 */
export async function startSqlserverDouble(): Promise<ConnectableEngine> {
  const database = await openSales('dbo');
  const double = await startTdsDouble({
    users: { reader: password },
    answer: (question) => byHeart(question.sql) ?? compute(database, question),
  });
  return {
    kind: 'SQL Server',
    fields: [
      ['TLS', 'disable'],
      ['Host', '127.0.0.1'],
      ['Port', String(double.port)],
      ['Database', 'shop'],
      ['User', 'reader'],
      ['Password (optional)', password],
    ],
    mistakes: [
      wrongPassword,
      refusedPort,
      { fields: [['TLS', 'require']], step: 'Encryption', words: /does not speak TLS|encrypt/ },
    ],
    connected: /Connected to SQL Server/,
    tables: 1,
    stop: async () => {
      await double.close();
      database.close();
    },
  };
}

const columns = [
  ['id', 'int', 4, 10, 0],
  ['day', 'date', 3, 10, 0],
  ['city', 'nvarchar', 80, 0, 0],
  ['amount', 'decimal', 5, 9, 2],
] as const;

const answerOf = (types: string, ...rows: TdsAnswer['rows'][]): TdsAnswer => ({
  columns: types.split(' ').map((type, index) => ({ name: `c${index}`, type: type as 'int' })),
  rows: rows.flatMap((each) => [...(each as Iterable<readonly never[]>)]),
});

/** The catalogue of a database with one table. */
function byHeart(sql: string): TdsAnswer | null {
  if (sql.includes('serverproperty'))
    return answerOf('nvarchar int int int int int int int int', [['16.0.4135.4', 3, 0, 0, 0, 0, 0, 0, 1]]);
  if (sql.includes('sys.foreign_key_columns')) return answerOf('int int nvarchar nvarchar nvarchar nvarchar');
  if (sql.includes('sys.index_columns')) return answerOf('int nvarchar', [[1, 'id']]);
  if (sql.includes('from sys.columns'))
    return answerOf(
      'int int nvarchar nvarchar int int int bit nvarchar',
      columns.map(([name, type, length, precision, scale], at) => [
        1,
        at + 1,
        name,
        type,
        length,
        precision,
        scale,
        name !== 'id',
        null,
      ]),
    );
  if (sql.includes('from sys.objects'))
    return answerOf('int nvarchar nvarchar nvarchar bigint nvarchar', [[1, 'dbo', 'sales', 'U', 300, null]]);
  return null;
}

async function compute(database: FixtureDatabase, { sql, parameters }: TdsQuestion): Promise<TdsAnswer> {
  const values = parameters.map(({ value }) => (typeof value === 'bigint' ? Number(value) : value));
  const { names, types, rows } = await database.run(toDuckdb({ sql, parameters: values, dialect: 'sqlserver' }));
  return {
    columns: names.map((name, at) => ({ name, type: tdsTypeOf(types[at] ?? '') })),
    rows: rows as TdsAnswer['rows'],
  };
}

function tdsTypeOf(duckdb: string): 'nvarchar' | 'bigint' | 'decimal38' | 'float' | 'date' {
  if (duckdb.startsWith('DECIMAL')) return 'decimal38';
  if (/INT/.test(duckdb)) return 'bigint';
  if (duckdb === 'DOUBLE') return 'float';
  return duckdb === 'DATE' ? 'date' : 'nvarchar';
}
