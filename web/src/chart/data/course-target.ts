import { sumOf } from '@datavizpro/contract/shapes';
import { areaColor, mixColors } from '../colors';
import type { ChartInput } from '../model';
import type { Derived } from './derived';
import type { Series, SeriesTable } from './series';

export type Stack = 'none' | 'stacked' | 'percent';

/** A series that others are made of. */
export interface Target {
  readonly of: number | null;
  readonly series: Series;
  /** Names it among others; empty for the only one. */
  readonly name: string;
}

/** Each series; where they stand on each other, their sum. */
export function targetsOf(input: ChartInput, table: SeriesTable, stack: Stack): readonly Target[] {
  const { series } = table;
  const [first] = series;
  if (stack === 'stacked' && series.length > 1 && first) {
    const values = table.places.positions.map((_, place) => totalAt(series, place));
    const total = { ...first, label: 'Total', color: input.environment.tokens.ink2, values };
    return [{ of: null, series: { ...total, value: undefined }, name: 'Total' }];
  }
  return series.map((each, of) => ({ of, series: each, name: series.length > 1 ? each.label : '' }));
}

/** The sum of all series at a place; null where none has a value. */
export function totalAt(series: readonly Series[], place: number): number | null {
  const there = series.map(({ values }) => values[place] ?? null).filter((value) => value !== null);
  return there.length === 0 ? null : sumOf(there);
}

/** What one wish adds. */
export interface Part {
  readonly derived: readonly Series[];
  readonly notes: readonly string[];
  readonly sentences: readonly string[];
  /** Places after the last one that it needs. */
  readonly further?: number;
}

export const empty: Part = { derived: [], notes: [], sentences: [] };

/** The name of what is made of it. */
export const named = ({ name }: Target, what: string): string =>
  name === '' ? what : `${name}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;

/** What all lines over a series share. */
export function derive(
  input: ChartInput,
  target: Target,
  what: string,
  derived: Omit<Derived, 'of'>,
): Omit<Series, 'values'> {
  const color = colorOf(input, target, derived.kind);
  return {
    ...target.series,
    label: named(target, what),
    color,
    additive: false,
    derived: { ...derived, of: target.of },
  };
}

/** Darker than the data where it goes, quieter where it went before: told apart without their dashes, too. */
function colorOf({ configuration, environment }: ChartInput, { series, name }: Target, kind: Derived['kind']): string {
  const { tokens } = environment;
  if (kind === 'before') return name === '' ? tokens.ink3 : areaColor(series.color, tokens);
  const isOwn = kind === 'forecast' || (kind === 'average' && configuration.type === 'line');
  return isOwn ? series.color : mixColors(series.color, tokens.ink, 0.4);
}
