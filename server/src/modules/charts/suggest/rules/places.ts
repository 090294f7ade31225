import { by, largestFirst, mainMeasure, nameOf, type Rule } from '../draft.js';
import { isCountry } from '../facts.js';

/** Countries: where on the map. */
export const choropleth: Rule = (from) => {
  const region = from.categories.find(isCountry);
  if (region === undefined || from.times.length > 0) return null;
  const { measure, fact } = mainMeasure(from);
  return {
    type: 'choropleth',
    query: { dimensions: [by(region)], measures: [measure], sort: largestFirst(measure), limit: 300 },
    mapping: { region: [region.name], value: [nameOf(measure)] },
    title: `${nameOf(measure)} by ${region.name}, on the map`,
    reason: 'A map shows whether neighbours are alike.',
    encodings: [
      { fact: region, channel: 'place' },
      { fact, channel: 'shade' },
    ],
    suits: 1,
    marks: region.distinct,
    readable: 250,
  };
};
