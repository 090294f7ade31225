import type { CellValue, Column, ColumnProfile, TimeGrain } from '@datavizpro/contract';
import type { Questions } from './questions.js';

type Bars = NonNullable<ColumnProfile['histogram']>;

const binCount = 20;
const dayMs = 86_400_000;

/** How often values fall into equal parts of their range. Null: they have no range, or could not be counted. */
export async function histogramOf(
  questions: Questions,
  column: Column,
  { min, max }: Pick<ColumnProfile, 'min' | 'max'>,
): Promise<Bars | null> {
  if (min === null || max === null) return null;
  if (column.type === 'date' || column.type === 'timestamp')
    return timeHistogram(questions, column, String(min), String(max));
  if (!['integer', 'decimal', 'float'].includes(column.type)) return null;
  return numberHistogram(questions, column, Number(min), Number(max));
}

async function numberHistogram(questions: Questions, column: Column, min: number, max: number): Promise<Bars | null> {
  const width = widthFor(column, min, max);
  if (!Number.isFinite(width) || width <= 0) return null;
  const answer = await questions.askIfPossible({
    dimensions: [{ column: column.name, bin: { width, origin: min }, as: 'from' }],
    measures: [{ agg: 'count', as: 'count' }],
    filters: [{ column: column.name, op: 'isNotNull' }],
  });
  if (answer === null) return null;
  const counts = Array.from({ length: Math.max(1, Math.min(binCount, Math.ceil((max - min) / width))) }, () => 0);
  (answer['from'] ?? []).forEach((from, at) => {
    // The greatest value opens a bin of its own at the upper end: it belongs to the last one.
    const bin = Math.min(Math.round((Number(from) - min) / width), counts.length - 1);
    counts[bin] = (counts[bin] ?? 0) + Number(answer['count']?.[at] ?? 0);
  });
  return counts.map((count, at) => ({ from: min + at * width, to: min + (at + 1) * width, count }));
}

/** Whole numbers are not cut into halves. */
function widthFor({ type }: Column, min: number, max: number): number {
  const width = (max - min) / binCount;
  return type === 'integer' ? Math.max(1, Math.ceil(width)) : width;
}

async function timeHistogram(questions: Questions, column: Column, min: string, max: string): Promise<Bars | null> {
  const [first, last] = [parse(min), parse(max)];
  if (first === null || last === null || last <= first) return null;
  const grain = grainFor(first, last, column);
  const answer = await questions.askIfPossible({
    dimensions: [{ column: column.name, grain, as: 'from' }],
    measures: [{ agg: 'count', as: 'count' }],
    filters: [{ column: column.name, op: 'isNotNull' }],
  });
  if (answer === null) return null;
  const counted = new Map<number, number>();
  (answer['from'] ?? []).forEach((from, at) => {
    const start = parse(from);
    if (start !== null) counted.set(start, Number(answer['count']?.[at] ?? 0));
  });
  return fillUp(counted, grain, column.type === 'date');
}

/** Empty parts in between are bars, too. */
function fillUp(counted: ReadonlyMap<number, number>, grain: TimeGrain, isDate: boolean): Bars {
  const starts = [...counted.keys()].sort((a, b) => a - b);
  const write = (time: number): string => new Date(time).toISOString().slice(0, isDate ? 10 : 19);
  const bars: { from: string; to: string; count: number }[] = [];
  let from = starts[0];
  const end = starts.at(-1) ?? 0;
  while (from !== undefined && from <= end && bars.length < 500) {
    const to = after(from, grain);
    bars.push({ from: write(from), to: write(to), count: counted.get(from) ?? 0 });
    from = to;
  }
  return bars;
}

/** Some twenty to a hundred parts. */
function grainFor(first: number, last: number, { type }: Column): TimeGrain {
  const days = (last - first) / dayMs;
  if (type === 'timestamp' && days * 24 <= 72) return days * 24 <= 1 ? 'minute' : 'hour';
  if (days <= 92) return 'day';
  if (days <= 540) return 'week';
  if (days <= 3_000) return 'month';
  return days <= 9_000 ? 'quarter' : 'year';
}

const months: Readonly<Partial<Record<TimeGrain, number>>> = { month: 1, quarter: 3, year: 12 };
const lengths: Readonly<Partial<Record<TimeGrain, number>>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs,
  week: 7 * dayMs,
};

function after(time: number, grain: TimeGrain): number {
  const step = months[grain];
  if (step === undefined) return time + (lengths[grain] ?? dayMs);
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1);
}

/** Times come as ISO text without a zone, in UTC. */
function parse(value: CellValue): number | null {
  const text = String(value)
    .replace(' ', 'T')
    .replace(/(Z|[+-]\d\d:?\d\d)$/, '');
  const time = Date.parse(text.includes('T') ? `${text}Z` : text);
  return Number.isFinite(time) ? time : null;
}
