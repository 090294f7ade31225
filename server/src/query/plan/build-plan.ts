import { isTableSource, type Having, type Join, type QuerySpec, type Sort } from '@datavizpro/contract';
import type { SourceDescription, SourceTable } from '../source.js';
import { ref } from '../sql/nodes.js';
import { bindOutputs, type Outputs } from './bind-outputs.js';
import { bindFilter, bindHaving, type ConditionContext } from './conditions.js';
import { bindFill } from './fill.js';
import { bindTop } from './top.js';
import { outputsOf } from './plan-outputs.js';
import { bindReach, bindReduce } from './reduce.js';
import { freeze, type Plan, type PlanJoin, type PlanSort, type PlanTable } from './plan.js';
import { invalidQuery, PlanError } from './plan-error.js';
import { createScope, unknownColumn, type Scope, type ScopeTable } from './scope.js';
import { nearestNames } from './suggest.js';

/** The plan, and the scope in which later passes resolve more columns (dashboard filters, row policy). */
interface BuiltPlan {
  readonly plan: Plan;
  readonly scope: Scope;
}

/** Resolves a spec against the tables of its source. Pure. Throws PlanError with the places that are wrong. */
export function buildPlan(spec: QuerySpec, source: SourceDescription): BuiltPlan {
  const tables = resolveTables(spec, source);
  const scope = createScope(tables);
  const context: ConditionContext = { scope, timezone: spec.timezone ?? 'UTC' };
  const outputs = bindOutputs(spec, context);
  const top = bindTop(spec.dimensions ?? [], outputs);
  const { reduce, filters: reached } = bindReach(bindReduce(spec, outputs), { ...outputs, top });
  const plan: Plan = {
    source: { dataSourceId: source.id, dataVersion: source.dataVersion },
    tables: tables.map(({ table }) => table) as [PlanTable, ...PlanTable[]],
    joins: bindJoins(spec.joins ?? [], tables),
    timezone: context.timezone,
    weekStart: spec.weekStart ?? 'monday',
    mode: outputs.measures.length > 0 ? 'groups' : 'rows',
    ...outputs,
    top,
    fill: bindFill(spec.dimensions ?? [], outputs),
    reduce,
    filters: [
      ...(spec.filters ?? []).map((filter, index) => bindFilter(filter, context, `filters.${String(index)}`)),
      ...reached,
    ],
    policy: null,
    ...bindHavings(spec.having ?? [], outputs, context),
    keepFrom: null,
    sort: [],
    limit: spec.limit ?? null,
    offset: spec.offset ?? 0,
    maxRows: 0,
    preGroup: null,
    ignoredFilters: [],
  };
  const sort = (spec.sort ?? []).map((item, index) => bindSort(item, plan, index));
  return { plan: freeze({ ...plan, sort }), scope };
}

function resolveTables(spec: QuerySpec, source: SourceDescription): readonly ScopeTable[] {
  const wanted = [
    { name: isTableSource(spec.source) ? spec.source.table : null, as: undefined, path: 'source.table' },
    ...(spec.joins ?? []).map((join, index) => ({
      name: join.table,
      as: join.as,
      path: `joins.${String(index)}.table`,
    })),
  ];
  const elsewhere = (spec.joins ?? []).findIndex(({ dataSourceId = source.id }) => dataSourceId !== source.id);
  if (elsewhere >= 0)
    throw invalidQuery(
      `joins.${String(elsewhere)}.dataSourceId`,
      'A plan is made for one data source: see joined/open-joined.ts.',
    );
  const prefixes = new Set<string>();
  return wanted.map(({ name, as, path }, index) => {
    const table = name === null ? writtenTable(source) : findTable(name, source, path);
    const prefix = name === null ? 'query' : (as ?? table.name);
    if (prefixes.has(prefix))
      throw invalidQuery(path, `The table "${prefix}" is there already: give this one another name with "as".`);
    prefixes.add(prefix);
    const planned = { alias: `t${String(index)}`, prefix, schema: table.schema, name: table.name };
    const text = name === null ? source.written?.parts : undefined;
    return { source: table, table: text ? { ...planned, text } : planned };
  });
}

/** What a person wrote, as the table that the rest of the spec sees. */
function writtenTable({ written }: SourceDescription): SourceTable {
  if (!written) throw new Error('A spec with SQL reached the plan before its SQL was read');
  return { schema: '', name: '', columns: written.columns };
}

/** By its name, or `schema.name` where two schemas have it. */
function findTable(name: string, source: SourceDescription, path: string): SourceTable {
  const found = source.tables.filter((table) => table.name === name || `${table.schema}.${table.name}` === name);
  const [table] = found;
  if (table && found.length === 1) return table;
  if (table) {
    const suggestions = found.map((candidate) => `${candidate.schema}.${candidate.name}`);
    throw new PlanError('invalid_query', [
      { path, message: `More than one schema has a table "${name}".`, suggestions },
    ]);
  }
  const names = [...source.tables.map((candidate) => candidate.name), ...(source.otherTables ?? [])];
  const suggestions = nearestNames(name, names);
  throw new PlanError('unknown_table', [
    { path, message: `There is no table "${name}" in this data source.`, suggestions },
  ]);
}

function bindJoins(joins: readonly Join[], tables: readonly ScopeTable[]): readonly PlanJoin[] {
  return joins.map((join, index) => {
    const path = `joins.${String(index)}`;
    const before = createScope(tables.slice(0, index + 1));
    const joined = createScope(tables.slice(index + 1, index + 2));
    if (join.on.length === 0) throw invalidQuery(`${path}.on`, 'A join needs at least one pair of columns.');
    const on = join.on.map((pair, at) => {
      const left = before.resolve(pair.left, `${path}.on.${String(at)}.left`);
      const right = joined.resolve(pair.right, `${path}.on.${String(at)}.right`);
      if (family(left.type) !== family(right.type)) {
        const message = `"${pair.left}" is of type ${left.type} and "${pair.right}" of type ${right.type}: they never match.`;
        throw invalidQuery(`${path}.on.${String(at)}`, message);
      }
      return { left: left.node, right: right.node };
    });
    return { how: join.kind, table: index + 1, on };
  });
}

const family = (type: string): string =>
  type === 'integer' || type === 'decimal' || type === 'float' ? 'number' : type;

/** Conditions on measures, and those on what is calculated of them. */
function bindHavings(
  havings: readonly Having[],
  { measures, calculations }: Outputs,
  { timezone }: ConditionContext,
): Pick<Plan, 'having' | 'havingAfter'> {
  const outputs = [
    ...measures.map(({ name, type }, index) => ({ name, type, output: `m${String(index)}` })),
    ...calculations.map(({ name, type }, index) => ({ name, type, output: `c${String(index)}` })),
  ];
  const bound = havings.map((having, index) => {
    const path = `having.${String(index)}`;
    const found = outputs.find(({ name }) => name === having.measure);
    if (!found) throw unknownOutput(having.measure, `${path}.measure`, outputs);
    const { name, type, output } = found;
    const condition = bindHaving(having, { expression: ref('a', output, type), type, name }, timezone, path);
    return { condition, isAfter: output.startsWith('c') };
  });
  const those = (after: boolean) => bound.filter(({ isAfter }) => isAfter === after).map(({ condition }) => condition);
  return { having: those(false), havingAfter: those(true) };
}

const unknownOutput = (name: string, path: string, outputs: readonly { readonly name: string }[]): PlanError =>
  unknownColumn(
    name,
    path,
    outputs.map((output) => output.name),
  );

function bindSort(sort: Sort, plan: Plan, at: number): PlanSort {
  const outputs = outputsOf(plan);
  const found = outputs.find(({ name }) => name === sort.by);
  if (!found) throw unknownOutput(sort.by, `sort.${String(at)}.by`, outputs);
  return { output: found.output, direction: sort.direction };
}
