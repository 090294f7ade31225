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

/** A time, something that adds up and something that does not: bars and a line, each with its own axis. */
export const combo: Rule = (from) => {
  const [time] = from.times;
  const [bars, line] = [...from.measures].sort(
    (a, b) => Number(isAdditive(totalOf(b))) - Number(isAdditive(totalOf(a))),
  );
  if (time === undefined || bars === undefined || line === undefined || from.measures.length > 2) return null;
  const [bar, course] = [totalOf(bars), totalOf(line)];
  if (!isAdditive(bar) || isAdditive(course)) return null;
  return {
    type: 'combo',
    query: { dimensions: [over(time)], measures: [bar, course], sort: ascending(time.name), limit: mostRows },
    mapping: { x: [time.name], y: [nameOf(bar)], line: [nameOf(course)] },
    title: `${nameOf(bar)} and ${nameOf(course)} per ${grainFor(time)}`,
    reason: 'Bars for what adds up, a line for what does not: two scales, told apart.',
    encodings: [
      { fact: time, channel: 'position' },
      { fact: bars, channel: 'length' },
      { fact: line, channel: 'position' },
    ],
    suits: 0.93,
    marks: pointsOf(time),
    readable: 60,
  };
};

const yearDays = 366;

/** A time by the day, over some months: which weekdays and seasons stand out. */
export const calendar: Rule = (from) => {
  const [time] = from.times;
  if (time === undefined || from.categories.length > 0) return null;
  const days = (Date.parse(String(time.max)) - Date.parse(String(time.min))) / 86_400_000;
  // Daily data only: one row a month would leave the calendar empty.
  if (!(days >= 60) || time.distinct < days * 0.4) return null;
  const { measure, fact } = mainMeasure(from);
  return {
    type: 'calendar',
    query: {
      dimensions: [{ column: time.name, grain: 'day' }],
      measures: [measure],
      sort: ascending(time.name),
      limit: mostRows,
    },
    mapping: { day: [time.name], value: [nameOf(measure)] },
    title: `${nameOf(measure)} on each day`,
    reason: 'A calendar shows weekdays and seasons.',
    encodings: [
      { fact: time, channel: 'position' },
      { fact, channel: 'shade' },
    ],
    suits: 0.85,
    marks: days,
    readable: 4 * yearDays,
  };
};

/** A time and some that compete: who leads, and since when. */
export const bump: Rule = (from) => {
  const [time] = from.times;
  const series = from.categories.find(({ distinct }) => distinct >= 3 && distinct <= 12);
  if (time === undefined || series === undefined) return null;
  const { measure, fact } = mainMeasure(from);
  return {
    type: 'bump',
    query: {
      dimensions: [over(time), by(series)],
      measures: [measure],
      sort: ascending(time.name),
      limit: mostRows,
    },
    mapping: { x: [time.name], y: [nameOf(measure)], series: [series.name] },
    title: `Who leads in ${nameOf(measure)}, by ${series.name}`,
    reason: 'Ranks show who overtook whom.',
    encodings: [
      { fact: time, channel: 'position' },
      // The rank is read exactly, the value not at all.
      { fact, channel: 'shade' },
      { fact: series, channel: 'hue' },
    ],
    suits: 0.75,
    marks: pointsOf(time),
    readable: 24,
  };
};

/** The same for what adds up: not only who leads, but by how much. */
export const areaBump: Rule = (from) => {
  const draft = bump(from);
  const { measure, fact } = mainMeasure(from);
  if (draft === null || !isAdditive(measure)) return null;
  return {
    ...draft,
    type: 'areaBump',
    title: `Who leads in ${nameOf(measure)}, and by how much`,
    reason: 'Bands in the order of their ranks show who overtook whom, and their sizes.',
    encodings: draft.encodings.map((each) => (each.fact === fact ? { fact, channel: 'length' as const } : each)),
    // Lengths without a common ground are read poorly.
    suits: 0.55,
  };
};

/** A time by the day, over some weeks or months: too little for a calendar of years. */
export const timeRange: Rule = (from) => {
  const [time] = from.times;
  if (time === undefined || from.categories.length > 0) return null;
  const days = (Date.parse(String(time.max)) - Date.parse(String(time.min))) / 86_400_000;
  if (!(days >= 13 && days <= 200) || time.distinct < days * 0.4) return null;
  const { measure, fact } = mainMeasure(from);
  return {
    type: 'timeRange',
    query: {
      dimensions: [{ column: time.name, grain: 'day' }],
      measures: [measure],
      sort: ascending(time.name),
      limit: mostRows,
    },
    mapping: { day: [time.name], value: [nameOf(measure)] },
    title: `${nameOf(measure)} from day to day`,
    reason: 'A field for each day shows weekdays and weekends.',
    encodings: [
      { fact: time, channel: 'position' },
      { fact, channel: 'shade' },
    ],
    suits: 0.8,
    marks: days,
    readable: 200,
  };
};
