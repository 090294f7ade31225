import type { CellValue } from '../result.js';
import { mappedColumns, outputShape, sumOf, toNumber } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

export interface NumberShape extends Shape {
  readonly value: number | null;
  /** When it was; absent without a course. */
  readonly at?: CellValue;
  /** What it is compared with; null: with nothing. */
  readonly before: NumberPoint | null;
  /** In the order of time, points without a value left out; empty without a course. */
  readonly course: readonly NumberPoint[];
}
export interface NumberPoint {
  readonly at: CellValue;
  readonly value: number;
}

/** One figure, and what it was before; null when no measure is mapped. */
export const shapeNumber = /* @__PURE__ */ once(readNumber);

function readNumber(input: ShapeInput): NumberShape | null {
  const { configuration, result } = input;
  const measure = mappedColumns(result, configuration.mapping, 'value')[0];
  const trend = mappedColumns(result, configuration.mapping, 'trend')[0];
  if (!measure) return null;
  if (!trend) {
    const numbers = measure.values.map(toNumber).filter((number) => number !== null);
    const additive = outputShape(configuration.query, measure.name).additive;
    const value = numbers.length > 1 && additive ? sumOf(numbers) : (numbers[0] ?? null);
    return { value, before: null, course: [], notes: [] };
  }
  const sums = new Map<CellValue, number>();
  trend.values.forEach((at, row) => {
    const number = toNumber(measure.values[row]);
    if (number !== null && at !== null) sums.set(at, (sums.get(at) ?? 0) + number);
  });
  const course = [...sums].map(([at, value]) => ({ at, value })).sort((a, b) => compare(a.at, b.at));
  const last = course.at(-1);
  const grain = outputShape(configuration.query, trend.name).grain;
  const before = last ? comparedWith(course, last, configuration.visual.comparison, grain) : null;
  return { value: last?.value ?? null, ...(last ? { at: last.at } : {}), before, course, notes: [] };
}

/** Dates and times sort as text, numbers as numbers. */
function compare(a: CellValue, b: CellValue): number {
  const [x, y] = [toNumber(a), toNumber(b)];
  if (x !== null && y !== null) return x - y;
  return String(a) < String(b) ? -1 : 1;
}

function comparedWith(
  course: readonly NumberPoint[],
  last: NumberPoint,
  comparison: ShapeInput['configuration']['visual']['comparison'],
  grain: string | null,
): NumberPoint | null {
  if (comparison === 'none') return null;
  if (comparison !== 'yearBefore') return course.at(-2) ?? null;
  const wanted = yearBefore(String(last.at), grain);
  return course.find(({ at }) => wanted !== null && String(at).startsWith(wanted)) ?? null;
}

const day = 86_400_000;

/** The day that begins the same period a year before: 52 weeks before a week, so that weekdays stay the same. */
function yearBefore(text: string, grain: string | null): string | null {
  const match = /^(\d{4})(-\d{2}-\d{2})(.*)$/.exec(text);
  if (!match) return null;
  const [, year = '', rest = '', time = ''] = match;
  if (grain === 'week') return new Date(Date.parse(`${year}${rest}T00:00:00Z`) - 364 * day).toISOString().slice(0, 10);
  return `${String(Number(year) - 1)}${rest}${time}`;
}
