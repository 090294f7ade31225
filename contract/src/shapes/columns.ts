import type { Aggregate, QuerySpec } from '../query.js';
import type { CellValue, QueryResult, ResultColumn } from '../result.js';

/** What a dimension of the query did to the column behind an output column. */
export interface OutputShape {
  readonly kind: 'dimension' | 'measure';
  /** The column behind it; null for expressions and counts of rows. */
  readonly column: string | null;
  readonly grain: string | null;
  readonly binWidth: number | null;
  /** True when parts of this measure may be added up: sums and counts. */
  readonly additive: boolean;
  /** How a measure is made of its column; null for dimensions and for expressions that aggregate by themselves. */
  readonly aggregate: Aggregate | null;
}

const emptyShape: OutputShape = {
  kind: 'dimension',
  column: null,
  grain: null,
  binWidth: null,
  additive: false,
  aggregate: null,
};
const additiveAggregates: readonly (string | undefined)[] = ['sum', 'count'];

/** How the query makes the output column `name`. Names that are not given follow the query compiler's defaults. */
export function outputShape(query: QuerySpec, name: string): OutputShape {
  const dimension = query.dimensions?.find((each) => (each.as ?? each.column) === name);
  if (dimension) {
    return {
      ...emptyShape,
      column: dimension.column ?? null,
      grain: dimension.grain ?? null,
      binWidth: dimension.bin && 'width' in dimension.bin ? dimension.bin.width : null,
    };
  }
  const measure = query.measures?.find((each) => measureNames(each).includes(name));
  if (!measure) return isCalculation(query, name) ? { ...emptyShape, kind: 'measure' } : emptyShape;
  const additive = additiveAggregates.includes(measure.agg);
  return { ...emptyShape, kind: 'measure', column: measure.column ?? null, additive, aggregate: measure.agg ?? null };
}

const isCalculation = ({ calculations = [] }: QuerySpec, name: string): boolean =>
  calculations.some(({ as, kind, of }) => (as ?? `${kind}_${of}`) === name);

/** True for averages, medians and their like: what they make together means nothing. Of formulas one cannot know. */
export function cannotBeAdded(query: QuerySpec, name: string): boolean {
  const measure = query.measures?.find((each) => measureNames(each).includes(name));
  return measure?.agg !== undefined && !additiveAggregates.includes(measure.agg);
}

const measureNames = (measure: NonNullable<QuerySpec['measures']>[number]): string[] => {
  if (measure.as !== undefined) return [measure.as];
  const agg = measure.agg ?? '';
  return measure.column === undefined
    ? [agg]
    : [`${agg}_${measure.column}`, `${agg}(${measure.column})`, measure.column];
};

const findResultColumn = (result: QueryResult, name: string | undefined): ResultColumn | undefined =>
  name === undefined ? undefined : result.columns.find((column) => column.name === name);

/** The columns mapped to a role that the result really has. */
export function mappedColumns(
  result: QueryResult,
  mapping: Readonly<Record<string, readonly string[]>>,
  role: string,
): ResultColumn[] {
  const names = mapping[role] ?? [];
  return names.flatMap((name) => findResultColumn(result, name) ?? []);
}

/** A value as a number to draw; null for what is not a finite number. Decimals and big integers come as text. */
export function toNumber(value: CellValue | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'number' ? value : Number(value);
  return Number.isFinite(number) ? number : null;
}

export const toNumbers = (column: ResultColumn): (number | null)[] => column.values.map(toNumber);

const numericTypes: readonly string[] = ['integer', 'decimal', 'float'];
const timeTypes: readonly string[] = ['date', 'timestamp'];
export const isNumericColumn = (column: ResultColumn): boolean => numericTypes.includes(column.type);
export const isTimeColumn = (column: ResultColumn): boolean => timeTypes.includes(column.type);

/** A key that keeps `1`, `'1'`, `true` and null apart. */
export const valueKey = (value: CellValue): string => (value === null ? 'null' : `${typeof value}:${String(value)}`);

/** Smallest and largest of what is there; null when nothing is. Never spreads: arrays may be long. */
export function extent(values: Iterable<number | null>): readonly [number, number] | null {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? [min, max] : null;
}

export const sumOf = (values: Iterable<number | null>): number => {
  let sum = 0;
  for (const value of values) sum += value ?? 0;
  return sum;
};
