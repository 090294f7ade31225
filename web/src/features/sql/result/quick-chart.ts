import type { ChartConfiguration, ChartKind, QueryResult, QuerySource, ResultColumn } from '@datavizpro/contract';

const numeric: readonly ResultColumn['type'][] = ['integer', 'decimal', 'float'];
const temporal: readonly ResultColumn['type'][] = ['date', 'timestamp'];
const mostSeries = 4;

/** The chart that the rows of an answer lend themselves to, as they are; null when there is none. */
export function quickChart({ columns, rowCount }: QueryResult, source: QuerySource): ChartConfiguration | null {
  const names = (list: readonly ResultColumn[]): readonly string[] => list.map(({ name }) => name);
  const numbers = columns.filter(({ type, name }) => numeric.includes(type) && !/(^|_)id$/i.test(name));
  const [time] = columns.filter(({ type }) => temporal.includes(type));
  const texts = columns.filter(({ type }) => type === 'string' || type === 'boolean');
  const make = (
    type: ChartKind,
    mapping: ChartConfiguration['mapping'],
    dimensions: readonly string[],
  ): ChartConfiguration => ({
    type,
    mapping,
    visual: {},
    query: {
      source,
      dimensions: dimensions.map((column) => ({ column, as: column })),
      ...(type === 'scatter' ? {} : { measures: names(numbers).map((column) => ({ agg: 'sum', column, as: column })) }),
      // As the query sorted them.
      ...(dimensions[0] === undefined ? {} : { sort: [{ by: dimensions[0], direction: 'asc' }] }),
    },
  });
  const [first, second] = names(numbers);
  if (first === undefined || rowCount === 0) return null;
  const values = names(ofOneSize(numbers)).slice(0, mostSeries);
  if (rowCount === 1 && time === undefined && texts.length === 0) return make('number', { value: [first] }, []);
  const [axis, by] = names(time === undefined ? texts : [time, ...texts]);
  if (axis !== undefined) {
    const series = by !== undefined && repeats(columns, axis) ? by : undefined;
    const mapping = { x: [axis], y: series === undefined ? values : [first], ...(series ? { series: [series] } : {}) };
    return make(time === undefined ? 'bar' : 'line', mapping, series === undefined ? [axis] : [axis, series]);
  }
  return second === undefined ? null : make('scatter', { x: [first], y: [second] }, [first, second]);
}

/** Counts beside millions would be a line on the floor: what is of another size than the first is left out. */
function ofOneSize(numbers: readonly ResultColumn[]): readonly ResultColumn[] {
  const sizeOf = ({ values }: ResultColumn): number =>
    values.reduce<number>((most, value) => Math.max(most, Math.abs(Number(value ?? 0)) || 0), 0);
  const [first] = numbers;
  const size = first ? sizeOf(first) : 0;
  return numbers.filter((column) => size === 0 || (sizeOf(column) >= size / 30 && sizeOf(column) <= size * 30));
}

/** More rows than places on the axis: something else tells them apart. */
function repeats(columns: readonly ResultColumn[], name: string): boolean {
  const values = columns.find((column) => column.name === name)?.values ?? [];
  return new Set(values).size < values.length;
}
