import { DOUBLE, DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api';
import type { CellValue, Column, ColumnType, CompiledSql, Filter, QuerySpec } from '@datavizpro/contract';
import { prepareQuery } from '../../src/query/prepare.js';
import type { SourceDescription } from '../../src/query/index.js';

/** The moment at which every test query is asked: a Tuesday, 11:20 in Berlin. */
export const now = new Date('2025-01-07T10:20:30.400Z');

const dataSourceId = '11111111-1111-4111-8111-111111111111';

const columns = (types: Readonly<Record<string, ColumnType>>): readonly Column[] =>
  Object.entries(types).map(([name, type]) => ({ name, type, nullable: true, role: 'dimension' }));

/** Columns are named by their type. `odd` has the names that break careless quoting. */
export const source: SourceDescription = {
  id: dataSourceId,
  type: 'file',
  dataVersion: 'v1',
  tables: [
    {
      schema: 'main',
      name: 'types',
      columns: columns({
        int1: 'integer',
        int2: 'integer',
        num1: 'float',
        dec1: 'decimal',
        txt1: 'string',
        bool1: 'boolean',
        date1: 'date',
        ts1: 'timestamp',
        time1: 'time',
        json1: 'json',
      }),
    },
    { schema: 'main', name: 'labels', columns: columns({ key1: 'integer', txt1: 'string', label1: 'string' }) },
    { schema: 'main', name: 'regions', columns: columns({ region: 'string', label1: 'string', rank1: 'integer' }) },
    { schema: 'main', name: 'empty', columns: columns({ int1: 'integer', num1: 'float', txt1: 'string' }) },
    {
      schema: 'main',
      name: 'odd "table"; --',
      columns: columns({
        'a "b" [c]': 'integer',
        "it's": 'string',
        'line\nbreak': 'integer',
        'odd.name': 'string',
        d0: 'integer',
        naïve: 'string',
      }),
    },
  ],
};

const setUp = `
  create table types as select * from (values
    (1, 1::integer, 10.5::double, 1.10::decimal(18,2), 'north', true, date '2024-02-29', timestamp '2024-02-29 23:30:00', time '08:00:00', '{"a":1}'::json),
    (2, 2, -3.5, 2.25, 'South', false, date '2024-12-30', timestamp '2024-12-31 23:30:00', time '09:30:00', null),
    (3, 0, 0, 0.00, 'north', true, date '2025-01-01', timestamp '2025-03-30 00:59:59', null, null),
    (4, null, null, null, null, null, null, null, null, null),
    (5, 5, 7.25, 99.99, 'O''Brien "x"', false, date '2025-01-05', timestamp '2025-03-30 01:00:00', null, null),
    (6, 6, 1000000, -5.50, 'Ünï çødé 🎉', true, date '2025-01-06', timestamp '2025-10-26 00:30:00', null, null),
    (7, 7, -0.5, 10.00, '', false, date '2023-12-31', timestamp '2025-10-26 01:30:00', null, null),
    (8, 3, 3.3, 3.30, '100%_a', true, date '2025-06-15', timestamp '2025-06-15 12:00:00.123456', time '23:59:59', null)
  ) as t(int1, int2, num1, dec1, txt1, bool1, date1, ts1, time1, json1);
  alter table types alter int1 type bigint;
  create table labels as select * from (values (1::bigint, 'north', 'one'), (2, 'south', 'two'), (2, 'South', 'zwei'), (9, 'nine', null)) as t(key1, txt1, label1);
  create table regions as select * from (values ('north', 'North region', 1::bigint), ('South', 'South region', 2)) as t(region, label1, rank1);
  create table empty (int1 bigint, num1 double, txt1 varchar);
  create table "odd ""table""; --" ("a ""b"" [c]" bigint, "it's" varchar, "line
break" bigint, "odd.name" varchar, d0 bigint, "naïve" varchar);
  insert into "odd ""table""; --" values (1, 'x', 10, 'dotted', 100, 'é'), (2, 'y', 20, 'dotted', 50, 'é'), (3, 'y', 30, 'other', 70, null);
`;

export interface AskOptions {
  readonly dashboardFilters?: readonly Filter[];
  readonly rowPolicy?: Filter;
  readonly defaultRows?: number;
  readonly maxRows?: number;
}

/** A spec without its source: `table` is `types` unless it says so. */
export type CaseSpec = Omit<QuerySpec, 'source'> & { readonly table?: string };

export const specOf = ({ table = 'types', ...rest }: CaseSpec): QuerySpec => ({
  source: { dataSourceId, table },
  ...rest,
});

/** Plan and SQL of a spec against the fixture's tables. */
export function prepare(spec: CaseSpec, options: AskOptions = {}) {
  const { dashboardFilters = [], rowPolicy, defaultRows = 100, maxRows = 1_000 } = options;
  const input = { spec: specOf(spec), extraFilters: dashboardFilters, ...(rowPolicy ? { rowPolicy } : {}) };
  return prepareQuery(input, source, now, { defaultRows, maxRows });
}

export interface Rows {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A real DuckDB in this process, with the fixture's tables. */
export class FixtureDatabase {
  readonly connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  static async open(): Promise<FixtureDatabase> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    await connection.run(setUp);
    return new FixtureDatabase(connection);
  }

  async run({ sql, parameters }: Pick<CompiledSql, 'sql' | 'parameters'>): Promise<Rows> {
    const statement = await this.connection.prepare(sql);
    parameters.forEach((value, index) => bind(statement, index + 1, value));
    const reader = await statement.runAndReadAll();
    const types = reader.columnTypes().map(String);
    const rows = reader
      .getRowsJson()
      .map((row) => row.map((cell, index) => plain(cell as CellValue, types[index] ?? '')));
    return { names: reader.columnNames(), types, rows };
  }

  async ask(spec: CaseSpec, options: AskOptions = {}): Promise<Rows> {
    return this.run(prepare(spec, options).compiled);
  }

  close(): void {
    this.connection.closeSync();
  }
}

/** As the engine binds: whole numbers as BIGINT, others as DOUBLE. */
function bind(statement: DuckDBPreparedStatement, position: number, value: CellValue): void {
  if (typeof value !== 'number') statement.bindValue(position, value);
  else if (Number.isSafeInteger(value)) statement.bindBigInt(position, BigInt(value));
  else statement.bindValue(position, value, DOUBLE);
}

/** Integers as numbers where they fit, as the engine answers. */
function plain(cell: CellValue, type: string): CellValue {
  const isInteger = /INT$/.test(type) && typeof cell === 'string';
  return isInteger && Number.isSafeInteger(Number(cell)) ? Number(cell) : cell;
}
