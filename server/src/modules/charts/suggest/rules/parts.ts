import { by, isAdditive, largestFirst, mainMeasure, nameOf, type Rule } from '../draft.js';

/** A few parts of one whole. */
export const pie: Rule = (from) => {
  const category = from.categories.find(({ distinct }) => distinct <= 7);
  const { measure, fact } = mainMeasure(from);
  if (category === undefined || !isAdditive(measure) || (fact && Number(fact.min) < 0)) return null;
  return {
    type: 'pie',
    query: { dimensions: [by(category)], measures: [measure], sort: largestFirst(measure), limit: 30 },
    mapping: { category: [category.name], value: [nameOf(measure)] },
    visual: { donut: true },
    title: `Shares of ${nameOf(measure)} by ${category.name}`,
    reason: 'Shares of a whole, for a handful of parts.',
    encodings: [
      { fact: category, channel: 'hue' },
      { fact, channel: 'angle' },
    ],
    suits: 0.85,
    marks: category.distinct,
    readable: 4,
  };
};

const mostLevels = 3;
const mostLeaves = 2_000;

/** Parts within parts. */
export const treemap: Rule = (from) => {
  const levels = from.categories.slice(0, mostLevels);
  const { measure, fact } = mainMeasure(from);
  const leaves = levels.reduce((count, { distinct }) => count * distinct, 1);
  const tooFew = levels.length < 2 && leaves <= 12;
  if (levels.length === 0 || tooFew || !isAdditive(measure) || (fact && Number(fact.min) < 0)) return null;
  return {
    type: 'treemap',
    query: { dimensions: levels.map(by), measures: [measure], sort: largestFirst(measure), limit: mostLeaves },
    mapping: { category: levels.map(({ name }) => name), value: [nameOf(measure)] },
    title: `What ${nameOf(measure)} is made of, by ${levels.map(({ name }) => name).join(', then ')}`,
    reason: 'Areas within areas show parts and their parts.',
    encodings: [
      { fact: levels[0] ?? null, channel: 'hue' },
      ...levels.slice(1).map((level) => ({ fact: level, channel: 'nesting' as const })),
      { fact, channel: 'area' },
    ],
    suits: 0.95,
    marks: leaves,
    readable: 150,
  };
};
