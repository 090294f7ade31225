import type { Column, ColumnType, CompiledSql, DataSourceType, Filter, QuerySpec } from '@datavizpro/contract';
import type { Plan } from './plan/plan.js';
import type { TextPart } from './sql/nodes.js';

/** A source as the query path sees it. Made by the data-sources module; holds no secret. */
export interface SourceDescription {
  readonly id: string;
  readonly type: DataSourceType;
  /** Changes whenever any table's data or schema does; part of every cache key. */
  readonly dataVersion: string;
  /** All of them, or those that were asked for by name. */
  readonly tables: readonly SourceTable[];
  /** Names of the others, for suggestions. Only there when a table that was asked for is not. */
  readonly otherTables?: readonly string[];
  /** Which of a type's products and versions it is, for its dialect: `mariadb`, `mysql-8`, `clickhouse-18`. */
  readonly flavour?: string;
  /** When the spec's source is SQL: what it reads, in place of a table. */
  readonly written?: WrittenRelation;
  /** Seconds for which an answer counts as fresh. Absent: until `dataVersion` changes. */
  readonly freshnessSeconds?: number;
  /** When the spec joins several data sources: this describes their join, which the engine makes. */
  readonly joined?: JoinedSource;
}

/** What is asked of the join in place of the request's own spec, and what its sides are asked first. */
export interface JoinedSource {
  readonly spec: QuerySpec;
  readonly extraFilters: readonly Filter[];
  readonly sides: readonly Side[];
}

/** One table of a join that comes from another place. */
export interface Side {
  /** As the joining SQL calls it. */
  readonly table: string;
  readonly source: SourceDescription;
  readonly prepared: {
    readonly plan: Plan;
    readonly compiled: CompiledSql;
    readonly tables: readonly SourceTable[];
    readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  };
  /** Of the rows that come, in order. */
  readonly columns: readonly Column[];
}

/** SQL that a person wrote, ready to be a relation: parameters bound, columns asked of the database. */
export interface WrittenRelation {
  readonly parts: readonly TextPart[];
  readonly columns: readonly Column[];
  /** Tables of the source that it may mean. */
  readonly tables: readonly SourceTable[];
  /** Differs when any of the others does. */
  readonly key: string;
}

export interface SourceTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly Column[];
  /** For files: the storage key of the Parquet. */
  readonly storageKey?: string;
}
