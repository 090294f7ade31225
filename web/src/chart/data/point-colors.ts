import type { ResultColumn } from '@datavizpro/contract';
import { outputShape, valueKey } from '@datavizpro/contract/shapes';
import { categoryColor, otherColor } from '../colors';
import { createLabeler } from '../format/values';
import type { ChartInput, LegendItem } from '../model';
import { mostSeries, scopeOf } from './series';

/** Which colour each row's point has, and what the colours mean. */
export interface Coloring {
  readonly colorOf: (row: number) => string;
  readonly items: readonly LegendItem[];
  readonly label: (row: number) => string | null;
  /** Which symbol, where they are asked for. */
  readonly symbolOf?: (row: number) => number;
}

/** Points by the values of a column: the commonest have colours, the rest is one. */
export function colorings(input: ChartInput, by: ResultColumn | undefined, rows: readonly number[]): Coloring {
  const { tokens, colors, locale } = input.environment;
  if (!by) return { colorOf: () => categoryColor(0, tokens), items: [], label: () => null };
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = valueKey(by.values[row] ?? null);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const ranked = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const named = ranked.slice(0, ranked.length > mostSeries ? mostSeries - 1 : mostSeries);
  const slots = colors.slots(scopeOf(input, by.name), named);
  const colorByKey = new Map(named.map((key, index) => [key, categoryColor(slots[index] ?? 0, tokens)]));
  const write = createLabeler(
    by,
    outputShape(input.configuration.query, by.name),
    locale,
    input.configuration.query.timezone,
  );
  const sample = new Map(rows.map((row) => [valueKey(by.values[row] ?? null), by.values[row] ?? null]));
  const items = named.map((key): LegendItem => ({
    id: key,
    label: write(sample.get(key) ?? null),
    color: colorByKey.get(key) ?? tokens.brand,
    shape: 'dot',
  }));
  const other: LegendItem[] =
    ranked.length > named.length ? [{ id: 'other', label: 'Other', color: otherColor(tokens), shape: 'dot' }] : [];
  const coloring = {
    colorOf: (row: number) => colorByKey.get(valueKey(by.values[row] ?? null)) ?? otherColor(tokens),
    items: [...items, ...other],
    label: (row: number) => write(by.values[row] ?? null),
  };
  if (!input.configuration.visual.patterns) return coloring;
  const symbols = new Map(named.map((key, index) => [key, index]));
  return {
    ...coloring,
    items: coloring.items.map((item, index) => ({ ...item, pattern: { index, color: tokens.surface } })),
    symbolOf: (row) => symbols.get(valueKey(by.values[row] ?? null)) ?? named.length,
  };
}
