import type { CellValue, ColumnType, CompiledSql } from '@datavizpro/contract';
import type { DatabaseClient, DatabaseTable } from '../../../src/query/connectors/database/driver.js';
import type { SourceDescription } from '../../../src/query/index.js';
import type { FixtureTable } from '../tables.js';

export type ResultRows = readonly (readonly CellValue[])[];

/** One database of the conformance table. To add one: a file beside this one, and a line in index.ts. */
export interface EngineUnderTest {
  /** Of `sql/<dialect>.sql`. */
  readonly dialect: string;
  /** As people call it. */
  readonly title: string;
  /** The fixture's tables as the query path sees them here. */
  readonly source: SourceDescription;
  /** What of `FixtureTable.needs` this engine cannot store: those tables, and the cases about them, are left out. */
  readonly cannotStore?: readonly string[];
  /** What the engine makes of the names of tables and columns, where it does not keep them. */
  readonly storedName?: (name: string) => string;
  /** Types that the engine does not have, and as what its introspection shows the columns that stand in for them. */
  readonly standIns?: Partial<Record<ColumnType, ColumnType>>;
  /**
   * Starts a real server, whose own zone and whose sessions' zone is this one, reached through the product's driver.
   * Null: there is none to be had for tests, and only the text is checked; `textOnly` says so.
   */
  readonly start: ((zone: string) => Promise<RunningEngine>) | null;
  readonly textOnly?: string;
  /** What `start` starts is not the engine itself: what it is instead. */
  readonly standIn?: string;
}

export interface RunningEngine {
  load(tables: readonly FixtureTable[]): Promise<void>;
  /** Runs as the product does: bound parameters, read-only, types mapped as people get them. */
  run(compiled: CompiledSql): Promise<ResultRows>;
  /** What the product's introspection finds. Absent for files. */
  introspect?(): Promise<readonly DatabaseTable[]>;
  close(): Promise<void>;
}

/** All rows of one statement, through the driver's client. */
export async function rowsOf(client: DatabaseClient, { sql, parameters }: CompiledSql): Promise<ResultRows> {
  const signal = AbortSignal.timeout(20_000);
  const stream = await client.run({ sql, parameters }, { deadlineMs: 20_000, batchRows: 1_000 }, signal);
  const rows: CellValue[][] = [];
  for await (const batch of stream.batches) {
    for (let row = 0; row < batch.rowCount; row += 1) rows.push(batch.columns.map((column) => column[row] ?? null));
  }
  return rows;
}
