import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import {
  isSavedQuerySource,
  isTableSource,
  type Column,
  type QueryParameter,
  type QuerySource,
  type QuerySpec,
  type SavedQuerySource,
  type SqlSource,
} from '@datavizpro/contract';
import { AppError } from '../platform/app-error.js';
import { columnRole } from './connectors/column-role.js';
import type { ResultShape } from './connectors/database/driver.js';
import { namedTables } from './named-tables.js';
import { bindParameters } from './plan/sql-source/bind.js';
import { checkDeclarations } from './plan/sql-source/check.js';
import { PlanError } from './plan/plan-error.js';
import { compileText } from './sql/compile-text.js';
import { dialectFor } from './sql/dialects/registry.js';
import { readStatement, StatementProblem, type StatementText } from './sql/text/statement.js';
import type { TextPart } from './sql/nodes.js';
import { explained } from './prepare.js';
import type { SourceDescription, SourceTable, WrittenRelation } from './source.js';
import type { SavedQueries, SavedSql, SourceCatalog } from './types.js';

/** Runs `describe` of the source's connector, bounded and admitted as every query is. */
export type DescribeAtSource = (
  source: SourceDescription,
  query: { readonly tables: readonly SourceTable[]; readonly text: ReturnType<typeof compileText> },
  userId: string,
) => Promise<readonly ResultShape[]>;

interface SqlSourcesOptions {
  readonly catalog: SourceCatalog;
  readonly savedQueries: SavedQueries;
  readonly describe: DescribeAtSource;
}

/** What a spec's source says, wherever it was kept. */
interface Written {
  readonly sql: string;
  /** What a saved query declares; null for SQL that came with the request. */
  readonly declared: readonly QueryParameter[] | null;
  readonly source: SqlSource | SavedQuerySource;
}

const describedForMs = 60_000;
/** Files say by their version when they change. */
const fileDescribedForMs = 24 * 3_600_000;
/** What answers differently each time it is asked: such answers are kept for a minute only. */
const restless = new Set(
  (
    'now current_date current_time current_timestamp localtime localtimestamp today getdate sysdate sysdatetime getutcdate ' +
    'sysutcdatetime curdate curtime utc_date utc_timestamp unix_timestamp clock_timestamp statement_timestamp ' +
    'transaction_timestamp timeofday random rand rand64 gen_random_uuid uuid newid generateuuidv4 tablesample sample'
  ).split(' '),
);

/** SQL as a source: read, its parameters bound, its columns asked of the database; then the plan goes on as for a table. */
export class SqlSources {
  readonly #options: SqlSourcesOptions;
  readonly #described = new LRUCache<string, Promise<readonly Column[]>>({ max: 2_000, ttl: describedForMs });

  constructor(options: SqlSourcesOptions) {
    this.#options = options;
  }

  /** The source that a spec starts from, with the tables that it names, and with its SQL where it has one. */
  async open(spec: QuerySpec, userId: string, now: Date): Promise<SourceDescription> {
    const source = await this.#describe(spec, namedTables(spec));
    if (isTableSource(spec.source)) return source;
    const written = await this.#written(spec.source);
    return this.#relation(spec, source, written, { userId, now });
  }

  /** Checks what can be checked without values. */
  async check(dataSourceId: string, { sql, parameters }: SavedSql): Promise<void> {
    const source = await this.#options.catalog.describe(dataSourceId, []);
    const dialect = source && dialectFor(source);
    if (!dialect) throw new AppError('not_supported', 'This kind of data source takes no SQL of your own.');
    explained(() => checkDeclarations(readWritten(sql, dialect.lexicon, 'sql'), parameters));
  }

  async #describe(spec: QuerySpec, tables: readonly string[] | undefined): Promise<SourceDescription> {
    const source = await this.#options.catalog.describe(spec.source.dataSourceId, tables);
    if (!source) throw new AppError('not_found');
    return source;
  }

  async #written(source: SqlSource | SavedQuerySource): Promise<Written> {
    if (!isSavedQuerySource(source)) return { sql: source.sql, declared: null, source };
    const saved = await this.#options.savedQueries.find(source.dataSourceId, source.queryId);
    if (saved) return { sql: saved.sql, declared: saved.parameters, source };
    const message = 'The saved query is gone, or belongs to another data source.';
    throw new AppError('invalid_query', message, { errors: [{ path: 'source.queryId', message }] });
  }

  async #relation(
    spec: QuerySpec,
    plain: SourceDescription,
    written: Written,
    { userId, now }: { readonly userId: string; readonly now: Date },
  ): Promise<SourceDescription> {
    const dialect = dialectFor(plain);
    if (!dialect) throw new AppError('invalid_query', `Data sources of type "${plain.type}" cannot be queried yet.`);
    const statement = explained(() => readWritten(written.sql, dialect.lexicon));
    const source = await this.#withTables(spec, plain, written, statement);
    const mentioned = source.tables.filter(({ name }) => statement.names.has(name.toLowerCase()));
    const parts = explained(() =>
      bindParameters(statement, {
        declared: written.declared,
        given: written.source.parameters ?? [],
        columns: new Set(mentioned.flatMap(({ columns }) => columns.map(({ name }) => name))),
        timezone: spec.timezone ?? 'UTC',
      }),
    );
    const columns = await this.#columns(source, mentioned, parts, userId, isSavedQuerySource(written.source));
    const relation: WrittenRelation = { parts, columns, tables: mentioned, key: keyOf({ parts, columns }) };
    const minute = [...statement.names].some((name) => restless.has(name))
      ? `@${String(Math.floor(now.getTime() / 60_000))}`
      : '';
    return { ...source, dataVersion: source.dataVersion + minute, written: relation };
  }

  /** Tables are only looked for where something depends on them: files are opened one by one, columns chosen by name. */
  #withTables(
    spec: QuerySpec,
    source: SourceDescription,
    { declared, source: { parameters = [] } }: Written,
    { names }: StatementText,
  ): Promise<SourceDescription> | SourceDescription {
    if (source.type === 'file') return this.#describe(spec, undefined);
    const opensFiles = source.type === 'lake';
    const choosesColumns = opensFiles || [...(declared ?? []), ...parameters].some(({ type }) => type === 'column');
    return choosesColumns ? this.#describe(spec, [...new Set([...namedTables(spec), ...names])]) : source;
  }

  /** Asked once for equal SQL, and again after a minute: tables change without telling. */
  #columns(
    source: SourceDescription,
    tables: readonly SourceTable[],
    parts: readonly TextPart[],
    userId: string,
    saved: boolean,
  ): Promise<readonly Column[]> {
    const dialect = dialectFor(source);
    if (!dialect) throw new AppError('invalid_query');
    const text = explained(() => compileText(parts, dialect));
    const key = keyOf([source.id, source.dataVersion, text.compiled.sql]);
    const known = this.#described.get(key);
    if (known) return known;
    const asking = this.#options.describe(source, { tables, text }, userId).then(
      (shapes) => explained(() => asColumns(shapes)),
      (error: unknown) => {
        throw located(error, (position) => (saved ? null : text.originOf(position)));
      },
    );
    this.#described.set(key, asking, source.type === 'file' ? { ttl: fileDescribedForMs } : {});
    asking.catch(() => this.#described.delete(key));
    return asking;
  }
}

function readWritten(sql: string, lexicon: Parameters<typeof readStatement>[1], path = 'source.sql'): StatementText {
  try {
    return readStatement(sql, lexicon);
  } catch (error) {
    if (!(error instanceof StatementProblem)) throw error;
    throw new PlanError('invalid_query', [error.asFieldError(path)]);
  }
}

/** The query around names each column, so each needs a name of its own. */
function asColumns(shapes: readonly ResultShape[]): readonly Column[] {
  const seen = new Set<string>();
  for (const [index, { name }] of shapes.entries()) {
    const message =
      name === ''
        ? `Column ${String(index + 1)} of the SQL has no name: give it one with AS.`
        : seen.has(name)
          ? `Two columns of the SQL are called "${name}": name one of them otherwise with AS.`
          : null;
    if (message !== null) throw new PlanError('invalid_query', [{ path: 'source.sql', message }]);
    seen.add(name);
  }
  return shapes.map(({ name, type, nativeType }) => {
    const role = columnRole(name, type, false);
    return { name, type, nullable: true, role, ...(nativeType === undefined ? {} : { nativeType }) };
  });
}

/** An error while SQL ran: its places are those of the whole statement, which the person did not write. */
export const aboutWritten = (error: unknown): unknown => located(error, () => null);

/** Complaints about the SQL, at the place in the person's own text. */
function located(error: unknown, originOf: (position: number) => number | null): unknown {
  if (!(error instanceof AppError) || error.errors === undefined) return error;
  const errors = error.errors.map(({ position, ...rest }) => {
    const origin = position === undefined ? null : originOf(position);
    return {
      ...rest,
      path: rest.path === 'sql' ? 'source.sql' : rest.path,
      ...(origin === null ? {} : { position: origin }),
    };
  });
  return new AppError(error.code, error.message, { errors, cause: error });
}

const keyOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** SQL that came with the request, not from a saved query. */
export const holdsRawSql = (source: QuerySource): boolean => !isTableSource(source) && !isSavedQuerySource(source);
