import type { ChartKind, ChartMapping, ChartVisual, Dimension, Measure, QuerySpec } from '@datavizpro/contract';
import { grainFor, type Fact } from './facts.js';

/** What the chosen columns are, sorted by what they can do. */
export interface Ingredients {
  readonly times: readonly Fact[];
  readonly measures: readonly Fact[];
  /** Fewest values first. */
  readonly categories: readonly Fact[];
  readonly others: readonly Fact[];
}

interface Draft {
  readonly type: ChartKind;
  readonly query: Omit<QuerySpec, 'source'>;
  readonly mapping: ChartMapping;
  readonly visual: ChartVisual;
  readonly title: string;
  /** 0 to 1: how well the chart fits these columns. */
  readonly score: number;
  readonly reason: string;
}

/** One way to draw the ingredients; null when it does not fit them. */
export type Rule = (from: Ingredients) => Draft | null;

const sumOf = (fact: Fact): Measure => {
  const agg = isRate(fact.name) ? 'avg' : 'sum';
  return { agg, column: fact.name, as: `${agg === 'avg' ? 'Average' : 'Total'} ${fact.name}` };
};
const rowsMeasure: Measure = { agg: 'count', as: 'Rows' };
const measureOf = (from: Ingredients): Measure =>
  from.measures[0] === undefined ? rowsMeasure : sumOf(from.measures[0]);
const nameOf = (measure: Measure): string => measure.as ?? '';

/** Adding these up says nothing: speeds, prices per piece, shares. */
const isRate = (name: string): boolean =>
  /(speed|rate|ratio|percent|pct|%|price|average|avg|mean|median|temperature|temp|age|score|rating|latitude|longitude|\blat\b|\blon\b)/i.test(
    name,
  );

const over = (time: Fact): Dimension => ({ column: time.name, grain: grainFor(time) });
const bare = (fact: Fact): Dimension => ({ column: fact.name });
const newestFirstLimit = 10_000;

/** A time and a measure: how it goes on. */
export const line: Rule = (from) => {
  const [time] = from.times;
  if (time === undefined) return null;
  const measure = measureOf(from);
  const series = from.categories.find((fact) => fact.distinct <= 8);
  const grain = grainFor(time);
  return {
    type: 'line',
    query: {
      dimensions: [over(time), ...(series ? [bare(series)] : [])],
      measures: [measure],
      sort: [{ by: time.name, direction: 'asc' }],
      limit: newestFirstLimit,
    },
    mapping: { x: [time.name], y: [nameOf(measure)], ...(series && { series: [series.name] }) },
    visual: {},
    title: `${nameOf(measure)} per ${grain}${series ? ` by ${series.name}` : ''}`,
    score: from.categories.length > 0 && series === undefined ? 0.7 : 0.95,
    reason: 'A line shows how a value goes on over time.',
  };
};

/** A time, a measure and a few parts: what the total is made of. */
export const area: Rule = (from) => {
  const [time] = from.times;
  const series = from.categories.find((fact) => fact.distinct >= 2 && fact.distinct <= 8);
  if (time === undefined || series === undefined) return null;
  const measure = measureOf(from);
  if (measure.agg === 'avg') return null;
  return {
    type: 'area',
    query: {
      dimensions: [over(time), bare(series)],
      measures: [measure],
      sort: [{ by: time.name, direction: 'asc' }],
      limit: newestFirstLimit,
    },
    mapping: { x: [time.name], y: [nameOf(measure)], series: [series.name] },
    visual: { stack: 'stacked' },
    title: `${nameOf(measure)} per ${grainFor(time)}, made up by ${series.name}`,
    score: 0.75,
    reason: 'Stacked areas show how the parts of a total change.',
  };
};

const topBars = 15;

/** A category and a measure: comparing, biggest first. */
export const bar: Rule = (from) => {
  const category = from.categories.find((fact) => fact.distinct >= 2);
  if (category === undefined) return null;
  const measure = measureOf(from);
  const many = category.distinct > topBars;
  return {
    type: 'bar',
    query: {
      dimensions: [bare(category)],
      measures: [measure],
      sort: [{ by: nameOf(measure), direction: 'desc' }],
      limit: many ? topBars : 100,
    },
    mapping: { x: [category.name], y: [nameOf(measure)] },
    visual: { orientation: category.distinct > 6 ? 'horizontal' : 'vertical' },
    title: `${nameOf(measure)} by ${category.name}${many ? `, top ${topBars}` : ''}`,
    score: from.times.length > 0 ? 0.6 : from.categories.length > 1 ? 0.8 : 0.92,
    reason: many ? `The ${topBars} biggest of ${category.distinct} groups.` : 'Bars compare a handful of groups.',
  };
};

/** Two categories, one of them short: bars by the second. */
export const groupedBar: Rule = (from) => {
  const [series, category] = from.categories.filter((fact) => fact.distinct >= 2);
  if (series === undefined || category === undefined || series.distinct > 8 || from.times.length > 0) return null;
  const measure = measureOf(from);
  return {
    type: 'bar',
    query: {
      dimensions: [bare(category), bare(series)],
      measures: [measure],
      sort: [{ by: nameOf(measure), direction: 'desc' }],
      limit: 400,
    },
    mapping: { x: [category.name], y: [nameOf(measure)], series: [series.name] },
    visual: { stack: 'stacked', orientation: category.distinct > 6 ? 'horizontal' : 'vertical' },
    title: `${nameOf(measure)} by ${category.name} and ${series.name}`,
    score: category.distinct <= 30 ? 0.84 : 0.4,
    reason: `Bars by ${category.name}, each divided by ${series.name}.`,
  };
};

/** Two categories: where they meet often. */
export const heatmap: Rule = (from) => {
  const [columns, rows] = from.categories.filter((fact) => fact.distinct >= 2);
  if (columns === undefined || rows === undefined) return null;
  const cells = columns.distinct * rows.distinct;
  if (cells > 2_500) return null;
  const measure = measureOf(from);
  return {
    type: 'heatmap',
    query: { dimensions: [bare(columns), bare(rows)], measures: [measure], limit: 2_500 },
    mapping: { x: [columns.name], y: [rows.name], value: [nameOf(measure)] },
    visual: {},
    title: `${nameOf(measure)} by ${columns.name} and ${rows.name}`,
    score: from.times.length > 0 ? 0.5 : cells >= 12 ? 0.88 : 0.6,
    reason: 'A heatmap shows where two columns meet, by colour.',
  };
};

/** A few parts of one whole. */
export const pie: Rule = (from) => {
  const category = from.categories.find((fact) => fact.distinct >= 2 && fact.distinct <= 7);
  const measure = measureOf(from);
  if (category === undefined || measure.agg === 'avg') return null;
  return {
    type: 'pie',
    query: {
      dimensions: [bare(category)],
      measures: [measure],
      sort: [{ by: nameOf(measure), direction: 'desc' }],
      limit: 30,
    },
    mapping: { category: [category.name], value: [nameOf(measure)] },
    visual: { donut: true },
    title: `Shares of ${nameOf(measure)} by ${category.name}`,
    score: from.times.length > 0 || from.categories.length > 1 ? 0.3 : 0.55,
    reason: 'Shares of a whole, for a handful of parts.',
  };
};

const maxPoints = 5_000;

/** Two measures: whether they go together. */
export const scatter: Rule = (from) => {
  const [x, y, size] = from.measures;
  if (x === undefined || y === undefined) return null;
  const series = from.categories.find((fact) => fact.distinct <= 8);
  const used = [x, y, ...(size ? [size] : []), ...(series ? [series] : [])];
  return {
    type: 'scatter',
    query: { dimensions: used.map(bare), limit: maxPoints },
    mapping: { x: [x.name], y: [y.name], ...(size && { size: [size.name] }), ...(series && { series: [series.name] }) },
    visual: {},
    title: `${y.name} against ${x.name}${series ? ` by ${series.name}` : ''}`,
    score: from.times.length > 0 ? 0.65 : 0.9,
    reason: 'Points show whether two numbers go together.',
  };
};

/** One measure: the figure itself; with a time, its course. */
export const number: Rule = (from) => {
  if (from.measures.length > 1 || from.categories.length > 0) return null;
  const measure = measureOf(from);
  const [time] = from.times;
  const alone = from.measures.length === 1 && time === undefined;
  return {
    type: 'number',
    query: {
      ...(time && { dimensions: [over(time)], sort: [{ by: time.name, direction: 'asc' as const }] }),
      measures: [measure],
      limit: 1_000,
    },
    mapping: { value: [nameOf(measure)], ...(time && { trend: [time.name] }) },
    visual: {},
    title: nameOf(measure),
    score: alone ? 0.95 : 0.5,
    reason: time ? 'The newest figure, with its course.' : 'One number says it.',
  };
};

const binsWanted = 20;

/** One measure: how its values are spread. */
export const histogram: Rule = (from) => {
  const [fact, ...others] = from.measures;
  if (fact === undefined || others.length > 0 || from.categories.length + from.times.length > 0) return null;
  const width = niceWidth(Number(fact.min), Number(fact.max));
  if (width === null) return null;
  return {
    type: 'bar',
    query: {
      dimensions: [{ column: fact.name, bin: { width } }],
      measures: [rowsMeasure],
      sort: [{ by: fact.name, direction: 'asc' }],
      limit: 200,
    },
    mapping: { x: [fact.name], y: [nameOf(rowsMeasure)] },
    visual: {},
    title: `How ${fact.name} is spread`,
    score: 0.8,
    reason: `Rows counted in steps of ${width}.`,
  };
};

/** 1, 2 or 5 times a power of ten, for about twenty bins. */
export function niceWidth(min: number, max: number): number | null {
  const raw = (max - min) / binsWanted;
  if (!Number.isFinite(raw) || raw <= 0) return null;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((factor) => raw <= factor * power) ?? 10;
  return Number((step * power).toPrecision(12));
}

/** The rows as they are: always possible. */
export const table: Rule = (from) => {
  const all = [...from.times, ...from.others, ...from.categories, ...from.measures];
  if (all.length === 0) return null;
  const onlyRows = from.measures.length + from.categories.length + from.times.length === 0;
  return {
    type: 'table',
    query: { dimensions: all.map(bare), limit: 1_000 },
    mapping: { columns: all.map((fact) => fact.name) },
    visual: {},
    title: `Rows: ${all.map((fact) => fact.name).join(', ')}`,
    score: onlyRows ? 0.9 : 0.2,
    reason: 'The rows themselves.',
  };
};
