import type { Column, TableProfile } from '@datavizpro/contract';
import type { Storage } from '../../../platform/storage/storage.js';
import type { QueryService } from '../../../query/index.js';
import type { DataSourceRepository, VisibleDataSource } from '../repository.js';
import { nameInQuery, type SourceTables } from '../source-tables.js';
import { computeProfile } from './compute-profile.js';
import { loadProfile } from './load-profile.js';
import type { Asker } from './questions.js';

/** For who looks at a page. What was not counted by then stays out. */
const deadlineMs = 25_000;
/** Columns counted: a table may have thousands, and each asks the database several times. */
const maxColumns = 100;

interface TableProfilesDeps {
  readonly repository: DataSourceRepository;
  readonly tables: SourceTables;
  readonly storage: Storage;
  readonly query: Pick<QueryService, 'run'>;
}

export interface ProfileOptions {
  /** Only these columns. */
  readonly columns?: readonly string[];
  /** Without the distribution: counts and ends alone. */
  readonly brief?: boolean;
  readonly deadlineMs?: number;
}

/** What is in the columns of a table: stored with a file, asked of a database each time. */
export class TableProfiles {
  readonly #deps: TableProfilesDeps;
  constructor(deps: TableProfilesDeps) {
    this.#deps = deps;
  }

  async load(
    source: VisibleDataSource,
    table: string,
    asker: Asker,
    options: ProfileOptions = {},
  ): Promise<TableProfile> {
    const { repository, tables, storage, query } = this.#deps;
    if (source.row.type === 'file') return loadProfile(storage, await repository.table(source, table));
    const detail = await tables.detail(source, table);
    const wanted = ({ name }: Column): boolean => options.columns?.includes(name) ?? true;
    return computeProfile({
      query,
      asker,
      deadlineMs: options.deadlineMs ?? deadlineMs,
      brief: options.brief ?? false,
      source: { dataSourceId: source.id, table: nameInQuery(source, detail) },
      table: detail.name,
      columns: detail.columns.filter(wanted).slice(0, maxColumns),
    });
  }
}
