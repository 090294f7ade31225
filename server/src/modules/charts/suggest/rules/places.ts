import { by, largestFirst, mainMeasure, nameOf, type Rule } from '../draft.js';
import { isCountry, isLatitude, isLongitude } from '../facts.js';

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

const mostPoints = 5_000;

/** Latitude and longitude: a point for each row. */
export const pointMap: Rule = (from) => {
  const numbers = [...from.measures, ...from.others];
  const latitude = numbers.find(isLatitude);
  const longitude = numbers.find(isLongitude);
  if (latitude === undefined || longitude === undefined) return null;
  const size = from.measures.find((fact) => fact !== latitude && fact !== longitude);
  const series = from.categories.find(({ distinct }) => distinct <= 8);
  const used = [latitude, longitude, ...(size ? [size] : []), ...(series ? [series] : [])];
  return {
    type: 'pointMap',
    query: { dimensions: used.map(by), limit: mostPoints },
    mapping: {
      latitude: [latitude.name],
      longitude: [longitude.name],
      ...(size && { size: [size.name] }),
      ...(series && { series: [series.name] }),
    },
    title: `Where ${size ? `${size.name} is` : 'the rows are'}${series ? `, by ${series.name}` : ''}`,
    reason: 'Latitude and longitude are places on a map.',
    encodings: [
      { fact: latitude, channel: 'position' },
      { fact: longitude, channel: 'position' },
      ...(size ? [{ fact: size, channel: 'area' as const }] : []),
      ...(series ? [{ fact: series, channel: 'hue' as const }] : []),
    ],
    suits: 1,
    marks: Math.min(latitude.rowCount, mostPoints),
    readable: mostPoints,
  };
};
