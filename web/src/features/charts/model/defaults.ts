import {
  aggregates,
  cyclicGrains,
  timeGrains,
  type Aggregate,
  type Bin,
  type CountedBin,
  type Column,
  type ColumnType,
  type Grain,
} from '@datavizpro/contract';
import { isNumeric, isTemporal } from './facts';
import type { TableFacts } from './types';

/** Numbers that are rates, prices or grades: their sum says nothing. */
const averageNames =
  /(^|[^a-z])(rate|ratio|percent|pct|price|avg|average|mean|score|temperature|temp|age|index|share)/i;

/** What a column usually does in a chart when nobody says otherwise. */
export const naturalUse = (column: Column): 'dimension' | 'measure' =>
  column.role === 'measure' || column.role === 'identifier' ? 'measure' : 'dimension';

export function defaultAggregate(column: Column): Aggregate {
  if (!isNumeric(column.type) || column.role === 'identifier') return 'countDistinct';
  return averageNames.test(column.name) ? 'avg' : 'sum';
}

/** The aggregates that make sense for a column of this type. */
export function aggregatesFor(type: ColumnType): readonly Aggregate[] {
  if (isNumeric(type)) return aggregates;
  if (type === 'json' || type === 'geo' || type === 'binary') return ['count'];
  return ['count', 'countDistinct', 'min', 'max', 'first', 'last'];
}

const dateGrains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year', 'dayOfWeek', 'monthOfYear'];

/** The grains that a column of this type can be cut into. */
export function grainsFor(type: ColumnType): readonly Grain[] {
  if (type === 'date') return dateGrains;
  return type === 'timestamp' ? [...timeGrains, ...cyclicGrains] : [];
}

const dayMs = 86_400_000;
/** Longest span for which a grain still gives a readable number of points. */
const grainSpans: readonly (readonly [Grain, number])[] = [
  ['minute', 3 * 3_600_000],
  ['hour', 4 * dayMs],
  ['day', 120 * dayMs],
  ['week', 500 * dayMs],
  ['month', 12 * 366 * dayMs],
  ['quarter', 25 * 366 * dayMs],
  ['year', Infinity],
];

/** A grain that gives some dozens of points over what the column holds; by month when that is unknown. */
export function defaultGrain(facts: TableFacts, column: Column): Grain | null {
  if (!isTemporal(column.type)) return null;
  const span = spanMs(facts, column.name);
  if (span === null) return 'month';
  const allowed = grainsFor(column.type);
  return grainSpans.find(([grain, longest]) => span <= longest && allowed.includes(grain))?.[0] ?? 'month';
}

function spanMs(facts: TableFacts, name: string): number | null {
  const profile = facts.profile.get(name);
  if (typeof profile?.min !== 'string' || typeof profile.max !== 'string') return null;
  const span = Date.parse(profile.max) - Date.parse(profile.min);
  return Number.isFinite(span) && span >= 0 ? span : null;
}

const wantedBins = 20;
const fewValues = 30;

/** Bins for a number with many values; whole numbers with few are categories as they are. */
export function defaultBin(facts: TableFacts, column: Column): Bin | CountedBin | null {
  if (!isNumeric(column.type) || column.role === 'identifier') return null;
  const profile = facts.profile.get(column.name);
  if (!profile) return column.role === 'measure' ? countedBin(column.name) : null;
  if (profile.distinct <= fewValues) return null;
  const span = Number(profile.max) - Number(profile.min);
  return { width: niceWidth(span / wantedBins, column.type === 'integer') };
}

/** About so many bins with round edges, over whatever the data turns out to hold. */
export const countedBin = (column: string, count = wantedBins): CountedBin => ({ count, endAs: `${column} to` });

/** The nearest of 1, 2, 2.5 and 5 times a power of ten that is not below `width`. */
function niceWidth(width: number, whole = false): number {
  if (!(width > 0) || !Number.isFinite(width)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= width * 0.999) ?? 10;
  const nice = Number((step * power).toPrecision(6));
  return whole ? Math.max(1, Math.ceil(nice)) : nice;
}

/** What an aggregate needs besides its column, to begin with. */
export function aggregateExtras(
  aggregate: Aggregate,
  column: string | null,
  facts: TableFacts,
): { readonly q: number | null; readonly orderBy: string | null } {
  const needsOrder = aggregate === 'first' || aggregate === 'last';
  const time = facts.columns.find((candidate) => isTemporal(candidate.type))?.name;
  return { q: aggregate === 'quantile' ? 0.9 : null, orderBy: needsOrder ? (time ?? column) : null };
}
