import { isStage } from '../facts.js';
import { by, isAdditive, largestFirst, mainMeasure, nameOf, type Rule } from '../draft.js';

const topBars = 15;
const lyingFrom = 7;

/** A category and a measure: comparing, biggest first. */
export const bar: Rule = (from) => {
  const [category] = from.categories;
  if (category === undefined) return null;
  const { measure, fact } = mainMeasure(from);
  const many = category.distinct > topBars;
  return {
    type: 'bar',
    query: {
      dimensions: [by(category)],
      measures: [measure],
      sort: largestFirst(measure),
      limit: many ? topBars : 100,
    },
    mapping: { x: [category.name], y: [nameOf(measure)] },
    visual: { orientation: category.distinct >= lyingFrom ? 'horizontal' : 'vertical' },
    title: `${nameOf(measure)} by ${category.name}${many ? `, top ${topBars}` : ''}`,
    reason: many ? `The ${topBars} biggest of ${category.distinct} groups.` : 'Bars compare a handful of groups.',
    encodings: [
      { fact: category, channel: 'position' },
      { fact, channel: 'length' },
    ],
    suits: 0.97,
    marks: Math.min(category.distinct, topBars),
    readable: topBars,
  };
};

/** Two categories, one of them short: bars by the second. */
export const groupedBar: Rule = (from) => {
  const [series, category] = from.categories;
  if (series === undefined || category === undefined || series.distinct > 8) return null;
  const { measure, fact } = mainMeasure(from);
  return {
    type: 'bar',
    query: {
      dimensions: [by(category), by(series)],
      measures: [measure],
      sort: largestFirst(measure),
      limit: 400,
    },
    mapping: { x: [category.name], y: [nameOf(measure)], series: [series.name] },
    visual: {
      stack: isAdditive(measure) ? 'stacked' : 'none',
      orientation: category.distinct >= lyingFrom ? 'horizontal' : 'vertical',
    },
    title: `${nameOf(measure)} by ${category.name} and ${series.name}`,
    reason: `Bars by ${category.name}, each divided by ${series.name}.`,
    encodings: [
      { fact: category, channel: 'position' },
      { fact, channel: 'length' },
      { fact: series, channel: 'hue' },
    ],
    suits: 0.94,
    marks: category.distinct * series.distinct,
    readable: 40,
  };
};

/** Stages that things go through: how many are left. */
export const funnel: Rule = (from) => {
  const stages = from.categories.find(isStage);
  if (stages === undefined || from.times.length > 0) return null;
  const { measure, fact } = mainMeasure(from);
  if (!isAdditive(measure)) return null;
  return {
    type: 'funnel',
    query: { dimensions: [by(stages)], measures: [measure], sort: largestFirst(measure), limit: 20 },
    mapping: { category: [stages.name], value: [nameOf(measure)] },
    title: `${nameOf(measure)} left at each ${stages.name}`,
    reason: 'A funnel shows where things get lost on their way.',
    encodings: [
      { fact: stages, channel: 'position' },
      { fact, channel: 'length' },
    ],
    suits: 1,
    marks: stages.distinct,
    readable: 10,
  };
};
