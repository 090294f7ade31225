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
