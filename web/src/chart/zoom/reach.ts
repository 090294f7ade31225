import type { ChartConfiguration, QueryResult, ResultColumn } from '@datavizpro/contract';
import { isTimeColumn, mappedColumns, toNumber, valueKey } from '@datavizpro/contract/shapes';
import { parseTime } from '../data/time';
import type { AxisView } from '../model';

/** Where the rows of each line are, from left to right, as requests say it: numbers, or milliseconds since 1970. */
interface Lines {
  readonly isTime: boolean;
  readonly lines: ReadonlyMap<string, readonly number[]>;
}

/**
 * How far rows have to be read so that every line runs to the ends of what is seen: to the last row before it and to
 * the first one behind it. `known` are rows that wider answers kept, those of the whole axis among them: a line has its
 * last row before an end nowhere before a row of it that is known to lie there. A line that does not cross an end needs
 * nothing beyond. Rounded outwards, so that who comes another way asks for the same.
 */
export function reachOf(configuration: ChartConfiguration, known: readonly QueryResult[], ends: AxisView): AxisView {
  const all = known.map((result) => linesIn(configuration, result));
  const names = new Set(all.flatMap(({ lines }) => [...lines.keys()]));
  // What is written of a time ends with its milliseconds: its row may be later by a part of one.
  const slack = all.some((lines) => lines.isTime) ? 1 : 0;
  let [before, behind] = [slack, slack];
  for (const name of names) {
    const rows = all.map(({ lines }) => lines.get(name) ?? []);
    before = Math.max(before, distanceBefore(rows, ends.from, slack));
    behind = Math.max(behind, distanceBehind(rows, ends.to) + slack);
  }
  const step = (ends.to - ends.from) / 8;
  return { from: ends.from - roundedUp(before, step), to: ends.to + roundedUp(behind, step) };
}

/** From an end back to the nearest known row; nothing where the line does not come from there. */
function distanceBefore(known: readonly (readonly number[])[], end: number, slack: number): number {
  const crosses = known.some((rows) => (rows.at(-1) ?? -Infinity) >= end);
  const last = Math.max(...known.map((rows) => rows[countBefore(rows, end - slack) - 1] ?? -Infinity));
  return crosses && last > -Infinity ? end - last : 0;
}

function distanceBehind(known: readonly (readonly number[])[], end: number): number {
  const crosses = known.some((rows) => (rows[0] ?? Infinity) <= end);
  const first = Math.min(...known.map((rows) => rows[countBefore(rows, end)] ?? Infinity));
  return crosses && first < Infinity ? first - end : 0;
}

/** How many are at `end` or before it. */
function countBefore(rows: readonly number[], end: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** To the next of few lengths. */
function roundedUp(distance: number, step: number): number {
  return distance <= step ? step : step * 2 ** Math.ceil(Math.log2(distance / step));
}

/** Each answer is read once: a wheel asks often. */
const read = new WeakMap<QueryResult, Lines>();

function linesIn(configuration: ChartConfiguration, result: QueryResult): Lines {
  const known = read.get(result);
  if (known) return known;
  const lines = new Map<string, number[]>();
  const [x] = mappedColumns(result, configuration.mapping, 'x');
  if (x) readLines(configuration, result, x, lines);
  for (const rows of lines.values()) rows.sort((one, other) => one - other);
  const made = { isTime: x !== undefined && isTimeColumn(x), lines };
  read.set(result, made);
  return made;
}

function readLines(
  { mapping, query }: ChartConfiguration,
  result: QueryResult,
  x: ResultColumn,
  lines: Map<string, number[]>,
): void {
  const ys = mappedColumns(result, mapping, 'y');
  const drawn = new Set([x.name, ...ys.map(({ name }) => name)]);
  const names = new Set((query.dimensions ?? []).map(({ as, column }) => as ?? column));
  const series = result.columns.filter(({ name }) => names.has(name) && !drawn.has(name));
  const isTime = isTimeColumn(x);
  x.values.forEach((cell, row) => {
    const at = isTime ? (typeof cell === 'string' ? parseTime(cell) : null) : toNumber(cell);
    if (at === null) return;
    const group = series.map(({ values }) => valueKey(values[row] ?? null)).join('\n');
    for (const { name, values } of ys) {
      if ((values[row] ?? null) === null) continue;
      const line = `${name}\n${group}`;
      const rows = lines.get(line);
      if (rows) rows.push(at);
      else lines.set(line, [at]);
    }
  });
}
