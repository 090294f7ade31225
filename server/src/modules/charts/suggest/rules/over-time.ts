import {
  ascending,
  by,
  isAdditive,
  mainMeasure,
  nameOf,
  over,
  pointsOf,
  totalOf,
  type Draft,
  type Rule,
} from '../draft.js';
import { grainFor, type Fact } from '../facts.js';

const mostSeries = 8;
const mostRows = 10_000;

const fewEnough = (facts: readonly Fact[]): Fact | undefined => facts.find(({ distinct }) => distinct <= mostSeries);

/** A time and a measure, perhaps of a few series: how it goes on. */
export const line: Rule = (from) => {
  const [time] = from.times;
  if (time === undefined) return null;
  const { measure, fact } = mainMeasure(from);
  const series = fewEnough(from.categories);
  return {
    type: 'line',
    query: {
      dimensions: [over(time), ...(series ? [by(series)] : [])],
      measures: [measure],
      sort: ascending(time.name),
      limit: mostRows,
    },
    mapping: { x: [time.name], y: [nameOf(measure)], ...(series && { series: [series.name] }) },
    title: `${nameOf(measure)} per ${grainFor(time)}${series ? ` by ${series.name}` : ''}`,
    reason: 'A line shows how a value goes on over time.',
    encodings: [
      { fact: time, channel: 'position' },
      { fact, channel: 'position' },
      ...(series ? [{ fact: series, channel: 'hue' as const }] : []),
    ],
    suits: 1,
    marks: series?.distinct ?? 1,
    readable: 5,
  };
};

/** A time and several measures: their courses beside each other. */
export const severalLines: Rule = (from) => {
  const [time] = from.times;
  if (time === undefined || from.measures.length < 2 || from.measures.length > mostSeries) return null;
  const measures = from.measures.map(totalOf);
  return {
    type: 'line',
    query: { dimensions: [over(time)], measures, sort: ascending(time.name), limit: mostRows },
    mapping: { x: [time.name], y: measures.map(nameOf) },
    title: `${measures.map(nameOf).join(', ')} per ${grainFor(time)}`,
    reason: 'Lines show whether values go up and down together.',
    encodings: [
      { fact: time, channel: 'position' },
      ...from.measures.map((fact) => ({ fact, channel: 'position' as const })),
    ],
    suits: 0.9,
    marks: measures.length,
    readable: 4,
  };
};

/** A time, a measure and a few parts: what the total is made of. */
export const area: Rule = (from) => {
  const [time] = from.times;
  const series = fewEnough(from.categories);
  if (time === undefined || series === undefined) return null;
  const { measure, fact } = mainMeasure(from);
  if (!isAdditive(measure)) return null;
  return {
    type: 'area',
    query: {
      dimensions: [over(time), by(series)],
      measures: [measure],
      sort: ascending(time.name),
      limit: mostRows,
    },
    mapping: { x: [time.name], y: [nameOf(measure)], series: [series.name] },
    visual: { stack: 'stacked' },
    title: `${nameOf(measure)} per ${grainFor(time)}, made up by ${series.name}`,
    reason: 'Stacked areas show how the parts of a total change.',
    encodings: [
      { fact: time, channel: 'position' },
      { fact, channel: 'length' },
      { fact: series, channel: 'hue' },
    ],
    suits: 0.85,
    marks: series.distinct,
    readable: 5,
  };
};

/** A time with few points: bars, each to be compared by itself. */
export const timeBars: Rule = (from): Draft | null => {
  const [time] = from.times;
  if (time === undefined) return null;
  const { measure, fact } = mainMeasure(from);
  if (!isAdditive(measure)) return null;
  return {
    type: 'bar',
    query: { dimensions: [over(time)], measures: [measure], sort: ascending(time.name), limit: mostRows },
    mapping: { x: [time.name], y: [nameOf(measure)] },
    visual: { orientation: 'vertical' },
    title: `${nameOf(measure)} in each ${grainFor(time)}`,
    reason: 'Bars compare one period with another.',
    encodings: [
      { fact: time, channel: 'position' },
      { fact, channel: 'length' },
    ],
    suits: 0.9,
    marks: pointsOf(time),
    readable: 24,
  };
};
