import type { DataSource as Database } from 'typeorm';
import type { JoinSuggestion } from '@datavizpro/contract';
import { findTable } from '../connections/tables/connected-tables.js';
import type { DataSourceRepository, VisibleDataSource } from '../repository.js';
import type { JoinTable } from './join-table.js';
import { candidatesFor } from './load-candidates.js';
import { suggestJoins } from './suggest-joins.js';

/** Which tables go with one, and by which columns. */
export class JoinSuggestions {
  readonly #db: Database;
  readonly #repository: DataSourceRepository;
  readonly #uniqueColumns: UniqueColumns;

  constructor(db: Database, repository: DataSourceRepository, uniqueColumns: UniqueColumns) {
    this.#db = db;
    this.#repository = repository;
    this.#uniqueColumns = uniqueColumns;
  }

  async suggest(source: VisibleDataSource, name: string): Promise<readonly JoinSuggestion[]> {
    if (source.row.type === 'file') return this.#suggestOfFile(source, name);
    const row = await findTable(this.#db.manager, source.id, name);
    const left: JoinTable = { ...row, rowCount: row.rowCountEstimate };
    return suggestJoins(left, await candidatesFor(this.#db.manager, source.id, left));
  }

  /** Files tell no keys: what was counted while they were read does. */
  async #suggestOfFile(source: VisibleDataSource, name: string): Promise<readonly JoinSuggestion[]> {
    const table = await this.#repository.table(source, name);
    const all = await this.#repository.tables(source);
    const described = await Promise.all(
      all.map(async (row): Promise<JoinTable> => ({
        schema: row.schema,
        name: row.name,
        columns: row.columns,
        primaryKey: [],
        foreignKeys: [],
        rowCount: row.rowCount,
        uniqueColumns: await this.#uniqueColumns(row),
      })),
    );
    const left = described.find((candidate) => candidate.name === table.name);
    return left === undefined
      ? []
      : suggestJoins(
          left,
          described.filter((candidate) => candidate !== left),
        );
  }
}

/** The columns of a file's table that hold no value twice. */
export type UniqueColumns = (
  row: Awaited<ReturnType<DataSourceRepository['tables']>>[number],
) => Promise<ReadonlySet<string>>;
