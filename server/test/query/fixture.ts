import { DOUBLE, DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api';
import type { CellValue, Column, CompiledSql, DataSourceType, Filter, QuerySpec } from '@datavizpro/contract';
import { prepareQuery } from '../../src/query/prepare.js';
import type { SourceDescription } from '../../src/query/index.js';
import { loadAll, type LoadSyntax } from './load.js';
import { fixtureTables, standardType, type FixtureColumn, type FixtureTable } from './tables.js';

/** The moment at which every test query is asked: a Tuesday, 11:20 in Berlin. */
export const now = new Date('2025-01-07T10:20:30.400Z');

const dataSourceId = '11111111-1111-4111-8111-111111111111';

export interface FixtureDescription {
  readonly type: DataSourceType;
  readonly flavour?: string;
  readonly schema: string;
  /** What this engine calls the type of a column. */
  readonly nativeType?: (column: FixtureColumn) => string;
  readonly tables?: readonly FixtureTable[];
}

/** The fixture's tables as the query path sees them in one engine. */
export function describeFixture(description: FixtureDescription): SourceDescription {
  const { type, flavour, schema, nativeType, tables = fixtureTables } = description;
  const describe = (column: FixtureColumn): Column => ({
    name: column.name,
    type: column.type,
    nullable: true,
    role: 'dimension',
    ...(nativeType ? { nativeType: nativeType(column) } : {}),
  });
  return {
    id: dataSourceId,
    type,
    dataVersion: 'v1',
    ...(flavour === undefined ? {} : { flavour }),
    tables: tables.map(({ name, columns }) => ({ schema, name, columns: columns.map(describe) })),
  };
}

/** As files: what DuckDB reads. */
export const source: SourceDescription = describeFixture({ type: 'file', schema: 'main' });

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
export function prepare(spec: CaseSpec, options: AskOptions = {}, against: SourceDescription = source) {
  const { dashboardFilters = [], rowPolicy, defaultRows = 100, maxRows = 1_000 } = options;
  const input = { spec: specOf(spec), extraFilters: dashboardFilters, ...(rowPolicy ? { rowPolicy } : {}) };
  return prepareQuery(input, against, now, { defaultRows, maxRows });
}

const duckdbSyntax: LoadSyntax = {
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  type: (column) => standardType(column, { float: 'double' }),
};

export interface Rows {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A real DuckDB in this process, with the fixture's tables: for tests that ask thousands of questions. */
export class FixtureDatabase {
  readonly connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  static open(tables?: readonly FixtureTable[]): Promise<FixtureDatabase> {
    return FixtureDatabase.holding(loadAll(duckdbSyntax, tables));
  }

  /** With what these statements make. */
  static async holding(statements: readonly string[]): Promise<FixtureDatabase> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    for (const statement of statements) await connection.run(statement);
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
