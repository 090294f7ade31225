import type { Aggregate, ColumnType } from '@datavizpro/contract';
import { defaultAggregate, defaultBin, defaultGrain } from './defaults';
import { findColumn } from './facts';
import { autoName } from './names';
import type { Pill, PillField, TableFacts } from './types';

const blank = {
  aggregate: null,
  q: null,
  orderBy: null,
  filter: null,
  having: null,
  grain: null,
  bin: null,
  top: null,
  parts: null,
  named: false,
  implicit: false,
} as const;

const named = (pill: Omit<Pill, 'name'>): Pill => ({ ...pill, name: autoName(pill) });

const rowsPill = (id: string, implicit = false): Pill =>
  named({ ...blank, id, field: { kind: 'rows' }, use: 'measure', aggregate: 'count', implicit });

/** The columns' values, grouped by: cut by time or into bins where that is needed to group at all. */
function dimensionPill(id: string, field: PillField, facts: TableFacts): Pill {
  if (field.kind !== 'column') return named({ ...blank, id, field, use: 'dimension' });
  const column = findColumn(facts, field.column);
  const grain = defaultGrain(facts, column);
  return named({ ...blank, id, field, use: 'dimension', grain, bin: grain ? null : defaultBin(facts, column) });
}

function measurePill(id: string, field: PillField, facts: TableFacts): Pill {
  if (field.kind === 'rows') return rowsPill(id);
  const aggregate = field.kind === 'column' ? defaultAggregate(findColumn(facts, field.column)) : null;
  return named({ ...blank, id, field, use: 'measure', aggregate });
}

/** How a pill is made from a field: grouped by, aggregated, or the values as they are. */
export type PillUse = 'dimension' | 'measure' | 'raw';

/** A new pill for a field, with the aggregate, grain or bin that suits it. */
export function createPill(id: string, field: PillField, use: PillUse, facts: TableFacts): Pill {
  if (use === 'measure' || field.kind === 'rows') return measurePill(id, field, facts);
  if (use === 'raw') return named({ ...blank, id, field, use: 'dimension' });
  return dimensionPill(id, field, facts);
}

const countingAggregates: readonly (Aggregate | null)[] = ['count', 'countDistinct'];
const averagingAggregates: readonly (Aggregate | null)[] = ['avg', 'median', 'quantile', 'stddev', 'variance'];

/** Type of the output column. A formula's is known only to the server: numbers are assumed for measures. */
export function pillType(pill: Pill, facts: TableFacts): ColumnType {
  if (pill.calculations?.length && !pill.parts) return 'float';
  if (pill.parts && pill.field.kind === 'column') return findColumn(facts, pill.field.column).type;
  if (pill.use === 'measure' && countingAggregates.includes(pill.aggregate)) return 'integer';
  if (pill.use === 'measure' && averagingAggregates.includes(pill.aggregate)) return 'float';
  if (pill.field.kind !== 'column') return pill.use === 'measure' ? 'float' : 'string';
  const type = findColumn(facts, pill.field.column).type;
  if (pill.grain !== null && ['hourOfDay', 'dayOfWeek', 'monthOfYear'].includes(pill.grain)) return 'integer';
  return type;
}

/** Everything that decides what the output holds: equal definitions may share one output. */
export const definitionOf = (pill: Pill): string =>
  JSON.stringify([
    pill.field,
    pill.use,
    pill.aggregate,
    pill.q,
    pill.orderBy,
    pill.filter,
    pill.having,
    pill.grain,
    pill.bin,
    pill.top,
    pill.calculations,
    pill.parts,
    pill.name,
  ]);
