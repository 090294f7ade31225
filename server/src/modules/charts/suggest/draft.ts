import type { ChartKind, ChartMapping, ChartVisual, Dimension, Measure, QuerySpec } from '@datavizpro/contract';
import type { Encoding } from './effectiveness.js';
import { grainFor, type Fact } from './facts.js';

/** What the chosen columns are, sorted by what they can do. */
export interface Ingredients {
  readonly times: readonly Fact[];
  readonly measures: readonly Fact[];
  /** Fewest values first; at least two values each. */
  readonly categories: readonly Fact[];
  readonly others: readonly Fact[];
}

/** One way to draw the ingredients, and what its rank depends on. */
export interface Draft {
  readonly type: ChartKind;
  readonly query: Omit<QuerySpec, 'source'>;
  readonly mapping: ChartMapping;
  readonly visual?: ChartVisual;
  readonly title: string;
  readonly reason: string;
  readonly encodings: readonly Encoding[];
  /** 0 to 1: how well this type suits what such columns are asked. */
  readonly suits: number;
  /** How many marks it would have, and how many of its kind read well. */
  readonly marks: number;
  readonly readable: number;
}

/** Null when the type does not fit the columns at all. */
export type Rule = (from: Ingredients) => Draft | null;

/** Adding these up says nothing: speeds, prices per piece, shares. */
const isRate = ({ name }: Fact): boolean =>
  /(speed|rate|ratio|percent|pct|%|price|average|avg|mean|median|temperature|temp|age|score|rating|latitude|longitude|\blat\b|\blon\b)/i.test(
    name,
  );

export const rows: Measure = { agg: 'count', as: 'Rows' };

export function totalOf(fact: Fact): Measure {
  return isRate(fact)
    ? { agg: 'avg', column: fact.name, as: prefixed('Average', fact.name) }
    : { agg: 'sum', column: fact.name, as: prefixed('Total', fact.name) };
}

/** `Total amount`; a column that says so itself needs no `Total total`. The editor names its outputs in the same way. */
function prefixed(prefix: string, name: string): string {
  const says = name.toLowerCase().startsWith(prefix.toLowerCase()) && !/^[a-z]/i.test(name.slice(prefix.length));
  return says ? name : `${prefix} ${name}`;
}

/** What is counted or added up when one figure is wanted. */
export function mainMeasure({ measures: [first] }: Ingredients): {
  readonly measure: Measure;
  readonly fact: Fact | null;
} {
  return first === undefined ? { measure: rows, fact: null } : { measure: totalOf(first), fact: first };
}

export const nameOf = ({ as = '' }: Measure): string => as;
export const isAdditive = ({ agg }: Measure): boolean => agg === 'sum' || agg === 'count';
export const over = (time: Fact): Dimension => ({ column: time.name, grain: grainFor(time) });
export const by = (fact: Fact): Dimension => ({ column: fact.name });

export const ascending = (name: string) => [{ by: name, direction: 'asc' as const }];
export const largestFirst = (measure: Measure) => [{ by: nameOf(measure), direction: 'desc' as const }];

/** How many points the grain leaves of a time. */
export function pointsOf(time: Fact): number {
  const days = (Date.parse(String(time.max)) - Date.parse(String(time.min))) / 86_400_000;
  const each = { hour: 1 / 24, day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 }[grainFor(time)];
  return Number.isFinite(days) ? Math.max(1, Math.round(days / each)) : 100;
}
