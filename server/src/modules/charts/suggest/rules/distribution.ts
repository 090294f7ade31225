import { by, nameOf, rows, type Rule } from '../draft.js';

const binsWanted = 20;

/** 1, 2 or 5 times a power of ten, for about twenty bins. */
export function niceWidth(min: number, max: number): number | null {
  const raw = (max - min) / binsWanted;
  if (!Number.isFinite(raw) || raw <= 0) return null;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((factor) => raw <= factor * power) ?? 10;
  return Number((step * power).toPrecision(12));
}

/** One measure: how its values are spread. */
export const histogram: Rule = (from) => {
  const [fact] = from.measures;
  const width = fact ? niceWidth(Number(fact.min), Number(fact.max)) : null;
  if (fact === undefined || width === null) return null;
  return {
    type: 'histogram',
    query: {
      dimensions: [{ column: fact.name, bin: { width } }],
      measures: [rows],
      sort: [{ by: fact.name, direction: 'asc' }],
      limit: 200,
    },
    mapping: { x: [fact.name], y: [nameOf(rows)] },
    title: `How ${fact.name} is spread`,
    reason: `Rows counted in steps of ${width}.`,
    encodings: [
      { fact, channel: 'position' },
      { fact: null, channel: 'length' },
    ],
    suits: 0.9,
    marks: binsWanted,
    readable: 60,
  };
};

/** One measure in a few groups: how it is spread in each. */
export const boxPlot: Rule = (from) => {
  const [fact] = from.measures;
  const [category] = from.categories;
  if (fact === undefined || category === undefined || category.distinct > 40) return null;
  // Five numbers want more rows than that.
  if (fact.rowCount / category.distinct < 8) return null;
  const numbers = [
    { agg: 'min', as: `Minimum ${fact.name}` },
    { agg: 'quantile', q: 0.25, as: `Lower quartile ${fact.name}` },
    { agg: 'median', as: `Median ${fact.name}` },
    { agg: 'quantile', q: 0.75, as: `Upper quartile ${fact.name}` },
    { agg: 'max', as: `Maximum ${fact.name}` },
    { agg: 'count', as: `Count ${fact.name}` },
  ] as const;
  return {
    type: 'boxPlot',
    query: {
      dimensions: [by(category)],
      measures: numbers.map((each) => ({ ...each, column: fact.name })),
      limit: 200,
    },
    mapping: { x: [category.name], value: numbers.map(({ as }) => as) },
    title: `How ${fact.name} is spread in each ${category.name}`,
    reason: 'Boxes compare the middle and the spread of groups.',
    encodings: [
      { fact: category, channel: 'position' },
      { fact, channel: 'position' },
    ],
    suits: 0.83,
    marks: category.distinct,
    readable: 15,
  };
};

/** More points than this cover each other. */
const manyPoints = 5_000;

/** Two measures of very many rows: where the rows are dense. */
export const histogram2d: Rule = (from) => {
  const [x, y, third] = from.measures;
  if (x === undefined || y === undefined || third !== undefined || x.rowCount <= manyPoints) return null;
  const [width, height] = [x, y].map(({ min, max }) => niceWidth(Number(min), Number(max)));
  if (width == null || height == null) return null;
  return {
    type: 'histogram2d',
    query: {
      dimensions: [
        { column: x.name, bin: { width } },
        { column: y.name, bin: { width: height } },
      ],
      measures: [rows],
      limit: 2_500,
    },
    mapping: { x: [x.name], y: [y.name], value: [nameOf(rows)] },
    title: `Where ${x.name} and ${y.name} meet most often`,
    reason: 'So many points would cover each other: shades count them.',
    encodings: [
      { fact: x, channel: 'position' },
      { fact: y, channel: 'position' },
      { fact: null, channel: 'shade' },
    ],
    suits: 1,
    marks: 1,
    readable: 1,
  };
};

/** The same smoothed: its shape at a glance, less exact. */
export const densityHeatmap: Rule = (from) => {
  const draft = histogram2d(from);
  const [x, y] = from.measures;
  if (draft === null || x === undefined || y === undefined) return null;
  return {
    ...draft,
    type: 'densityHeatmap',
    title: `Where ${x.name} and ${y.name} are dense`,
    reason: 'Smoothed areas show where most rows lie: half of them, or nearly all.',
    suits: 0.8,
  };
};
