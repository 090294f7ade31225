import type { Aggregate, Dimension, Filter, Measure, QuerySpec } from '@datavizpro/contract';
import type { Plan } from '../plan/plan.js';
import type { Scope } from '../plan/scope.js';
import { aliasesIn, columnsUsed } from './columns-used.js';
import { aliasOf } from './side-filters.js';

export interface PushedAggregates {
  /** What the first side groups and aggregates by itself. */
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  /** What remains to be asked of the join. */
  readonly rest: Pick<QuerySpec, 'dimensions' | 'measures' | 'filters'>;
}

const mergedBy: Partial<Readonly<Record<Aggregate, Aggregate>>> = { sum: 'sum', min: 'min', max: 'max' };

/**
 * Groups before the join (Yan and Larson, "Eager Aggregation and Lazy Aggregation", VLDB 1995): the first side is
 * grouped by what it is joined on and by its own dimensions, so that as many rows cross the wire as there are groups.
 * A group meets the same rows of the others as each of its rows would, so sums of its parts are the sums of the whole.
 * Null where that does not hold: a measure of another side, or one that is not made of parts.
 */
export function pushAggregates(spec: QuerySpec, plan: Plan, scope: Scope): PushedAggregates | null {
  if (plan.mode !== 'groups' || plan.fill !== null || !isPushable(spec, plan, scope)) return null;
  const own = (at: number): boolean => onlyFirst(aliasesIn(plan.dimensions[at]?.expression ?? nothing));
  const wanted = spec.dimensions ?? [];
  const grouped = wanted.flatMap((dimension, at) =>
    own(at) ? [{ ...dimensionOf(dimension), as: groupName(at) }] : [],
  );
  // Grouping by them as they are keeps whatever is done with them after the join.
  const keys = [...(columnsUsed(withoutOwn(plan), scope, []).get('t0') ?? [])].map((column) => ({
    column,
    as: column,
  }));
  const parts = (spec.measures ?? []).map((measure, at) => partsOf(measure, at, plan.measures[at]?.name ?? ''));
  if (parts.some((part) => part === null)) return null;
  return {
    dimensions: [...grouped, ...keys],
    measures: parts.flatMap((part) => part?.first ?? []),
    rest: {
      dimensions: wanted.map((dimension, at) =>
        own(at)
          ? { column: groupName(at), as: plan.dimensions[at]?.name ?? '', ...(dimension.top && { top: dimension.top }) }
          : dimension,
      ),
      measures: parts.flatMap((part) => (part ? [part.merged] : [])),
      filters: (spec.filters ?? []).filter((filter) => aliasOf(filter, scope) !== 't0'),
    },
  };
}

const groupName = (at: number): string => `join group ${String(at)}`;
const nothing = { kind: 'value', value: null, type: 'integer' } as const;
const onlyFirst = (aliases: ReadonlySet<string>): boolean => [...aliases].every((alias) => alias === 't0');
const dimensionOf = ({ top: _ofTheWhole, ...dimension }: Dimension): Dimension => dimension;

function isPushable(spec: QuerySpec, { joins, measures, dimensions, calculations }: Plan, scope: Scope): boolean {
  const mixed = (filter: Filter): boolean => aliasOf(filter, scope) === null;
  // What the other tables leave decides how wide such bins are; and periods count in units of the dimension's grain.
  const looksAtWhole =
    dimensions.some(({ bin }) => bin !== null && 'count' in bin) ||
    calculations.some(({ step }) => 'period' in step && step.period !== null);
  return (
    !looksAtWhole &&
    joins.every(({ how }) => how === 'inner' || how === 'left') &&
    measures.every(({ expression }) => onlyFirst(aliasesIn(expression))) &&
    !(spec.filters ?? []).some(mixed)
  );
}

/** The plan without what the first side does alone: what is left names the columns that must come through. */
const withoutOwn = (plan: Plan): Plan => ({
  ...plan,
  dimensions: plan.dimensions.filter(({ expression }) => !onlyFirst(aliasesIn(expression))),
  measures: [],
  filters: [],
});

interface Parts {
  readonly first: readonly Measure[];
  readonly merged: Measure;
}

function partsOf(measure: Measure, at: number, as: string): Parts | null {
  const { agg } = measure;
  if (agg === undefined) return null;
  const part = `join part ${String(at)}`;
  if (agg === 'count')
    return { first: [{ ...measure, as: part }], merged: { expression: `coalesce(sum([${part}]), 0)`, as } };
  if (agg === 'avg') {
    const [sum, count] = [`${part} sum`, `${part} count`];
    return {
      first: [
        { ...measure, agg: 'sum', as: sum },
        { ...measure, agg: 'count', as: count },
      ],
      merged: { expression: `sum([${sum}]) / sum([${count}])`, as },
    };
  }
  const merged = mergedBy[agg];
  return merged ? { first: [{ ...measure, as: part }], merged: { agg: merged, column: part, as } } : null;
}
