import fc from 'fast-check';
import {
  aggregates,
  chartKinds,
  chartTypes,
  roleColumns,
  type Calculation,
  type ChartConfiguration,
  type Column,
  type Dimension,
  type Filter,
  type Measure,
} from '@datavizpro/contract';
import { grainsFor } from './defaults';
import { createFacts } from './facts';
import type { EditorAction } from './reducer';
import type { PillCalculation } from './types';

/** Columns named by their type, as everywhere in our tests. */
export const columns: readonly Column[] = [
  { name: 'txt1', type: 'string', nullable: true, role: 'dimension' },
  { name: 'txt2', type: 'string', nullable: true, role: 'dimension' },
  { name: 'num1', type: 'float', nullable: true, role: 'measure' },
  { name: 'int1', type: 'integer', nullable: false, role: 'measure' },
  { name: 'year', type: 'integer', nullable: false, role: 'dimension' },
  { name: 'id1', type: 'integer', nullable: false, role: 'identifier' },
  { name: 'ts1', type: 'timestamp', nullable: true, role: 'time' },
  { name: 'date1', type: 'date', nullable: true, role: 'time' },
  { name: 'bool1', type: 'boolean', nullable: true, role: 'dimension' },
  { name: 'json1', type: 'json', nullable: true, role: 'dimension' },
];
export const facts = createFacts(columns);
export const source = { dataSourceId: '00000000-0000-4000-8000-000000000001', table: 'table1' };

const column = fc.constantFrom(...columns);
const pillName = fc.constantFrom('a', 'b', 'txt1', 'Total num1', 'Rows', 'txt1 2');

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ column: column.map((c) => c.name), op: fc.constant('isNull' as const) }),
  fc.record({
    column: fc.constant('txt1'),
    op: fc.constant('in' as const),
    values: fc.array(fc.string(), { minLength: 1 }),
  }),
  fc.record({ column: fc.constant('num1'), op: fc.constant('gt' as const), value: fc.integer() }),
  fc.constant({
    or: [{ column: 'txt1', op: 'isNull' as const }, { not: { column: 'num1', op: 'lt' as const, value: 3 } }],
  }),
);

const field = fc.oneof(
  { weight: 6, arbitrary: column.map((c) => ({ kind: 'column' as const, column: c.name })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'rows' as const }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('sum(num1) / count()', 'upper(txt1)')
      .map((expression) => ({ kind: 'formula' as const, expression })),
  },
);
const roleName = fc.constantFrom(
  ...new Set(Object.values(chartTypes).flatMap(({ roles }) => roles.map(({ role }) => role))),
  'x',
  'y',
  'series',
  'value',
  'category',
  'size',
  'detail',
  'columns',
  'trend',
  'nonsense',
);
const pillId = fc.integer({ min: 1, max: 12 }).map((number) => `p${number}`);

const calculation: fc.Arbitrary<PillCalculation> = fc.oneof(
  fc.constantFrom<PillCalculation>({ kind: 'runningTotal' }, { kind: 'moving', agg: 'avg', before: 2 }),
  fc.record({ kind: fc.constantFrom('difference' as const, 'runningTotal' as const), along: pillId }),
  fc.record({
    kind: fc.constantFrom('rank' as const, 'shareOfTotal' as const),
    by: fc.array(pillId, { maxLength: 2 }),
  }),
);

/** Anything a person could do, sensible or not. */
export const action: fc.Arbitrary<EditorAction> = fc.oneof(
  fc.record({ do: fc.constant('addField' as const), field }),
  fc.record({ do: fc.constant('addField' as const), field, role: roleName, index: fc.nat(3) }),
  fc.record({ do: fc.constant('movePill' as const), id: pillId, role: roleName, index: fc.nat(3) }),
  fc.record({ do: fc.constant('changePill' as const), id: pillId, change: fc.record({ name: pillName }) }),
  fc.record({
    do: fc.constant('changePill' as const),
    id: pillId,
    change: fc.record({ having: fc.constantFrom(null, { op: 'gt' as const, value: 1 }, { op: 'isNull' as const }) }),
  }),
  fc.record({
    do: fc.constant('changePill' as const),
    id: pillId,
    change: fc.record({ calculations: fc.array(calculation, { maxLength: 2 }) }),
  }),
  fc.record({
    do: fc.constant('setPillUse' as const),
    id: pillId,
    use: fc.constantFrom('raw' as const, 'measure' as const),
  }),
  fc.record({ do: fc.constant('removePill' as const), id: pillId }),
  fc.record({ do: fc.constant('setType' as const), type: fc.constantFrom(...chartKinds) }),
  fc.record({ do: fc.constant('addFilter' as const), filter }),
  fc.record({ do: fc.constant('removeFilter' as const), id: pillId }),
  fc.record({
    do: fc.constant('sortBy' as const),
    id: pillId,
    direction: fc.constantFrom('asc' as const, 'desc' as const, null),
  }),
  fc.record({ do: fc.constant('setLimit' as const), limit: fc.option(fc.integer({ min: 1, max: 500 })) }),
  fc.record({
    do: fc.constant('setVisual' as const),
    change: fc.constantFrom({ donut: true }, { stack: 'percent' as const }, { donut: undefined }),
  }),
);

const dimension: fc.Arbitrary<Dimension> = column.chain((c) =>
  fc.oneof(
    fc.constant({ column: c.name }),
    fc.constant({ column: c.name, bin: { width: 5 } }),
    fc.constant({ column: c.name, top: { count: 3, others: 'Rest' } }),
    grainsFor(c.type).length > 0
      ? fc.constantFrom(...grainsFor(c.type)).map((grain) => ({ column: c.name, grain }))
      : fc.constant({ expression: `upper(${c.name})` }),
  ),
);
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.constant({ agg: 'count' as const }),
  fc.constant({ expression: 'sum(num1) / count()' }),
  fc.record({ agg: fc.constantFrom(...aggregates), column: fc.constantFrom('num1', 'int1') }),
  fc.record({ agg: fc.constant('sum' as const), column: fc.constant('num1'), filter }),
);

/** The measures that a column becomes in this type; sometimes not all of them, sometimes called otherwise. */
function expandedParts(type: ChartConfiguration['type'], pick: number): Measure[] {
  const expands = chartTypes[type].roles.find((role) => role.expands)?.expands ?? [];
  const parts = expands.map(({ title, agg, q }, index): Measure => ({
    agg,
    column: pick % 7 === 3 && index === 2 ? 'int1' : 'num1',
    ...(q === undefined ? {} : { q }),
    ...(agg === 'first' || agg === 'last' ? { orderBy: 'ts1' } : {}),
    as: pick % 3 === 0 ? `p${index}` : `${title} of num1`,
  }));
  return pick % 5 === 4 ? parts.slice(1) : parts;
}

/** Those whose measure, or earlier calculation, is there. */
function calculationsOf(
  wanted: readonly {
    kind: 'runningTotal' | 'difference' | 'shareOfTotal';
    of: string;
    by: readonly string[] | undefined;
  }[],
  measures: number,
  dimensions: number,
): Calculation[] {
  const known = Array.from({ length: measures }, (_, index) => `m${index}`);
  const made: Calculation[] = [];
  for (const { kind, of, by } of wanted) {
    if (!known.includes(of) || (by?.length ?? 0) > dimensions) continue;
    const as = `c${made.length}`;
    made.push({ kind, of, as, ...(by ? { by } : {}) });
    known.push(as);
  }
  return made;
}

/** Configurations as any client of the API may have saved them: every output named, roles filled at will. */
export const configuration: fc.Arbitrary<ChartConfiguration> = fc
  .record({
    type: fc.constantFrom(...chartKinds),
    dimensions: fc.array(dimension, { maxLength: 3 }),
    measures: fc.array(measure, { maxLength: 3 }),
    filters: fc.array(filter, { maxLength: 2 }),
    direction: fc.constantFrom('asc' as const, 'desc' as const, null),
    having: fc.array(fc.constantFrom('m0', 'm1', 'gone'), { maxLength: 3 }),
    calculations: fc.array(
      fc.record({
        kind: fc.constantFrom('runningTotal' as const, 'difference' as const, 'shareOfTotal' as const),
        of: fc.constantFrom('m0', 'm1', 'c0'),
        by: fc.constantFrom(undefined, [], ['d0']),
      }),
      { maxLength: 3 },
    ),
    limit: fc.option(fc.integer({ min: 1, max: 5000 })),
    timezone: fc.option(fc.constant('Europe/Berlin')),
    picks: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ type, picks, direction, ...parts }) => {
    const dimensions = parts.dimensions.map((output, index) => ({ ...output, as: `d${index}` }));
    const others = parts.measures.map((output, index): Measure => ({ ...output, as: `m${index}` }));
    const measures = [...expandedParts(type, picks[0] ?? 0), ...others];
    const calculations = calculationsOf(parts.calculations, others.length, dimensions.length);
    const names = [...dimensions, ...measures, ...calculations].flatMap((output) => output.as ?? []);
    const mapping: Record<string, string[]> = {};
    chartTypes[type].roles.forEach((role, index) => {
      const { max } = roleColumns(role);
      const count = Math.min((picks[index] ?? 0) % ((max ?? 3) + 1), max ?? 3, names.length);
      const start = role.expands ? parts.dimensions.length : 0;
      const chosen = names.slice(start, start + count);
      if (chosen.length > 0) mapping[role.role] = chosen;
    });
    return {
      type,
      mapping,
      visual: {},
      query: {
        source,
        ...(dimensions.length > 0 ? { dimensions } : {}),
        ...(measures.length > 0 ? { measures } : {}),
        ...(calculations.length > 0 ? { calculations } : {}),
        ...(parts.filters.length > 0 ? { filters: parts.filters } : {}),
        ...(direction && names[0] ? { sort: [{ by: names[0], direction }] } : {}),
        ...(parts.having.length > 0
          ? { having: parts.having.map((name, place) => ({ measure: name, op: 'gt' as const, value: place })) }
          : {}),
        ...(parts.limit === null ? {} : { limit: parts.limit }),
        ...(parts.timezone === null ? {} : { timezone: parts.timezone }),
      },
    };
  });
