import type { CellValue } from '@datavizpro/contract';
import type { TestCertificates } from '../../../server/test/support/certificates.js';
import type { FixtureDatabase } from '../../../server/test/query/fixture.js';
import { startTrinoDouble, type TrinoAnswer } from '../../../server/test/support/trino-double.js';
import { refusedPort, wrongPassword, type ConnectableEngine } from './engine.js';
import { openSales } from './sales-in-duckdb.js';

const password = 'only-reads-45';

/**
 * NOT Trino: a double of its protocol, over TLS. What it is asked about tables is answered by heart; what charts ask is
 * understood by DuckDB as it is, as far as these journeys go.
 */
export async function startTrinoSales({ ca, server }: TestCertificates): Promise<ConnectableEngine> {
  const login = `Basic ${Buffer.from(`reader:${password}`).toString('base64')}`;
  const database = await openSales('shop');
  const double = await startTrinoDouble({
    tls: server,
    answer: (sql) => byHeart(sql) ?? compute(database, sql),
    interfere: ({ headers }) => (headers['authorization'] === login ? null : { status: 401 }),
  });
  return {
    kind: 'Trino',
    fields: [
      ['CA certificate (optional)', ca],
      ['Host', 'localhost'],
      ['Port', String(double.port)],
      ['Catalog', 'hive'],
      ['User', 'reader'],
      ['Password (optional)', password],
    ],
    mistakes: [
      wrongPassword,
      refusedPort,
      { fields: [['CA certificate (optional)', '']], step: 'Encryption', words: /authority|signed/ },
    ],
    connected: /Connected to Trino/,
    tables: 1,
    stop: async () => {
      await double.close();
      database.close();
    },
  };
}

const columns = [
  ['id', 'integer'],
  ['day', 'date'],
  ['city', 'varchar'],
  ['amount', 'decimal(12,2)'],
] as const;

/** Texts, as all that is asked of the catalogue. */
const answerOf = (rows: readonly (readonly (string | null)[])[]): TrinoAnswer => ({
  columns: (rows[0] ?? []).map((_, index) => ({ name: `c${index}`, type: 'varchar' })),
  pages: [rows],
});

/** The catalogue of a server with one table. */
function byHeart(sql: string): TrinoAnswer | null {
  if (sql === 'select version()') return answerOf([['476']]);
  if (sql.includes('information_schema.schemata')) return answerOf([['information_schema'], ['shop']]);
  if (sql.includes('information_schema.tables')) return answerOf([['shop', 'sales', 'BASE TABLE', null]]);
  if (!sql.includes('system.jdbc.columns')) return null;
  return answerOf(columns.map(([name, type]) => ['shop', 'sales', name, type, 'YES', null]));
}

/** `EXECUTE IMMEDIATE 'select …' USING 1, 'two'`: how values come to Trino. */
const bound = /^EXECUTE IMMEDIATE '((?:[^']|'')*)' USING (.*)$/s;

async function compute(database: FixtureDatabase, text: string): Promise<TrinoAnswer> {
  const [, quoted, using = ''] = bound.exec(text) ?? [];
  const sql = quoted?.replaceAll("''", "'") ?? text;
  const parameters = using === '' ? [] : (JSON.parse(`[${using.replaceAll("'", '"')}]`) as CellValue[]);
  const { names, types, rows } = await database.run({ sql, parameters });
  return { columns: names.map((name, at) => ({ name, type: trinoTypeOf(types[at] ?? '') })), pages: [rows] };
}

const trinoTypeOf = (duckdb: string): string => (duckdb === 'HUGEINT' ? 'decimal(38,0)' : duckdb.toLowerCase());
