import { createHash } from 'node:crypto';
import type { Column, Filter, Join, QuerySpec } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { buildPlan } from '../plan/build-plan.js';
import type { Scope } from '../plan/scope.js';
import { explained, prepareQuery } from '../prepare.js';
import type { JoinedSource, Side, SourceDescription, SourceTable } from '../source.js';
import { columnsUsed } from './columns-used.js';
import { pushAggregates, type PushedAggregates } from './push-aggregates.js';
import { aliasOf, sideFilters } from './side-filters.js';

/** Rows that one side may send to be joined here. */
const maxSideRows = 2_000_000;

export const spansSources = ({ source, joins = [] }: QuerySpec): boolean =>
  joins.some(({ dataSourceId = source.dataSourceId }) => dataSourceId !== source.dataSourceId);

interface Opening {
  readonly spec: QuerySpec;
  readonly extraFilters: readonly Filter[];
  /** A source with the tables that a spec names, or with its SQL. */
  readonly open: (spec: QuerySpec) => Promise<SourceDescription>;
  /** Changes when somebody drops what is cached of a source. */
  readonly generationOf: (dataSourceId: string) => Promise<string>;
  readonly now: Date;
  /** False: only to look at its columns. */
  readonly aggregates: boolean;
}

interface OpenTable {
  readonly source: SourceDescription;
  /** What a side asks its own source. */
  readonly spec: Pick<QuerySpec, 'source' | 'joins'>;
  readonly columns: readonly Column[];
  /** A file is read where it lies: nothing is asked, nothing is copied. */
  readonly storageKey: string | null;
}

/**
 * A query over several data sources, as one over a source of its own: each table is asked of its source with the
 * columns, filters and groups that can be asked below the joins, and the engine joins what comes.
 */
export async function openJoined(opening: Opening): Promise<SourceDescription> {
  const { spec } = opening;
  const leading = await openFirst(opening);
  const joins = (spec.joins ?? []).slice(leading.spec.joins?.length ?? 0);
  const others = await Promise.all(joins.map((join) => openJoin(join, spec.source.dataSourceId, opening)));
  const tables = [leading, ...others];
  const names = tables.map((_, index) => tableName(index, spec));
  const whole = describe(tables, names, leading.columns);
  const asked: QuerySpec = {
    ...spec,
    source: { dataSourceId: leading.source.id, table: names[0] ?? '' },
    joins: joins.map(({ dataSourceId: _here, ...join }, index) => ({
      ...join,
      as: join.as ?? join.table,
      table: names[index + 1] ?? '',
    })),
  };
  return divide(opening, { tables, names, whole, asked });
}

/** The first table, with those of the same database that it is joined with first: they are joined there. */
async function openFirst({ spec, open }: Opening): Promise<OpenTable> {
  const { source, joins = [] } = spec;
  const end = joins.findIndex(({ dataSourceId = source.dataSourceId }) => dataSourceId !== source.dataSourceId);
  const there = { source, joins: joins.slice(0, end) };
  const opened = await open(there);
  const isFile = opened.type === 'file' && opened.written === undefined;
  return openTable(opened, isFile ? { source } : there, isFile);
}

async function openJoin(join: Join, mainId: string, { open }: Opening): Promise<OpenTable> {
  const spec = { source: { dataSourceId: join.dataSourceId ?? mainId, table: join.table } };
  const opened = await open(spec);
  return openTable(opened, spec, opened.type === 'file');
}

function openTable(source: SourceDescription, spec: OpenTable['spec'], isFile: boolean): OpenTable {
  const { plan, scope } = explained(() => buildPlan(spec, source));
  const [{ name }] = plan.tables;
  const stored = source.tables.find((table) => table.name === name);
  return { source, spec, columns: scope.columns, storageKey: isFile ? (stored?.storageKey ?? null) : null };
}

/** The first table keeps its name, because columns may be called by it; the others have theirs by `as`. */
const tableName = (index: number, { source }: QuerySpec): string =>
  index === 0 ? ('table' in source ? source.table : 'query') : `joined table ${String(index)}`;

const describe = (
  tables: readonly OpenTable[],
  names: readonly string[],
  firstColumns: readonly Column[],
): SourceDescription => ({
  id: tables[0]?.source.id ?? '',
  type: 'file',
  dataVersion: '',
  tables: tables.map(({ columns, storageKey }, index): SourceTable => ({
    schema: 'main',
    name: names[index] ?? '',
    columns: index === 0 ? firstColumns : columns,
    ...(storageKey !== null && { storageKey }),
  })),
});

interface Parts {
  readonly tables: readonly OpenTable[];
  readonly names: readonly string[];
  readonly whole: SourceDescription;
  readonly asked: QuerySpec;
}

/** Who asks what: the sides their share, the engine the rest. */
async function divide(opening: Opening, { tables, names, whole, asked }: Parts): Promise<SourceDescription> {
  const { plan, scope } = explained(() => buildPlan(asked, whole));
  const fitting = opening.extraFilters.filter((filter) => aliasOf(filter, scope) !== null);
  const spec = { ...asked, filters: [...(asked.filters ?? []), ...fitting] };
  const planned = fitting.length > 0 ? explained(() => buildPlan(spec, whole)) : { plan, scope };
  const isRemote = tables[0]?.storageKey === null;
  const pushed = isRemote && opening.aggregates ? pushAggregates(spec, planned.plan, planned.scope) : null;
  const used = columnsUsed(planned.plan, scope, opening.extraFilters);
  const sides = tables.flatMap((table, index): readonly Side[] =>
    table.storageKey === null
      ? [
          sideOf(table, `t${String(index)}`, names[index] ?? '', {
            spec,
            scope,
            used,
            pushed: index === 0 ? pushed : null,
            now: opening.now,
          }),
        ]
      : [],
  );
  const joined: JoinedSource = {
    spec: pushed ? { ...spec, ...pushed.rest } : spec,
    // What fits is in the spec already.
    extraFilters: opening.extraFilters.filter((filter) => !fitting.includes(filter)),
    sides,
  };
  return {
    ...whole,
    dataVersion: await versionOf(tables, sides, opening),
    tables: whole.tables.map((table) => ({
      ...table,
      columns: sides.find((side) => side.table === table.name)?.columns ?? table.columns,
    })),
    ...freshnessOf(tables),
    joined,
  };
}

interface Share {
  readonly spec: QuerySpec;
  readonly scope: Scope;
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
  readonly pushed: PushedAggregates | null;
  readonly now: Date;
}

function sideOf({ source, spec: own, columns }: OpenTable, alias: string, table: string, share: Share): Side {
  const { spec, scope, used, pushed, now } = share;
  const names = columns.filter(({ name }) => used.get(alias)?.has(name) ?? false).map(({ name }) => name);
  const outputs = pushed ?? { dimensions: names.map((column) => ({ column, as: column })), measures: [] };
  const asked: QuerySpec = {
    ...own,
    dimensions: outputs.dimensions,
    measures: outputs.measures,
    filters: sideFilters(alias, spec.filters ?? [], scope, spec.joins ?? []),
    ...(spec.timezone !== undefined && { timezone: spec.timezone }),
    ...(spec.weekStart !== undefined && { weekStart: spec.weekStart }),
  };
  const limits = { defaultRows: maxSideRows, maxRows: maxSideRows };
  const prepared = prepareQuery({ spec: asked }, source, now, limits);
  const known = new Map(columns.map((column) => [column.name, column]));
  return {
    table,
    source,
    prepared,
    columns: prepared.columns.map(
      ({ name, type }) => known.get(name) ?? { name, type, nullable: true, role: 'dimension' },
    ),
  };
}

async function versionOf(
  tables: readonly OpenTable[],
  sides: readonly Side[],
  { generationOf }: Opening,
): Promise<string> {
  // The joining SQL has names of its own: which of a file's tables one of them stands for is said here alone.
  const versions = tables.map(async ({ source, storageKey }) => [
    source.id,
    source.dataVersion,
    storageKey,
    await generationOf(source.id),
  ]);
  const questions = sides.map(({ prepared }) => prepared.compiled);
  return createHash('sha256')
    .update(JSON.stringify([await Promise.all(versions), questions]))
    .digest('hex');
}

/** As fresh as the one that must be asked again first. */
function freshnessOf(tables: readonly OpenTable[]): Pick<SourceDescription, 'freshnessSeconds'> {
  const known = tables.flatMap(({ source: { freshnessSeconds } }) =>
    freshnessSeconds === undefined ? [] : [freshnessSeconds],
  );
  return known.length === 0 ? {} : { freshnessSeconds: Math.min(...known) };
}

/** Where rows are hidden from somebody, it is not known yet what a join of two sources may show. */
export function refuseRowPolicy(rowPolicy: Filter | undefined): void {
  if (rowPolicy !== undefined)
    throw new AppError('not_supported', 'Where rows are hidden from you, two data sources cannot be joined.');
}
