import { ascending, by, mainMeasure, nameOf, over, totalOf, type Rule } from '../draft.js';

/** One measure: the figure itself; with a time, its course. */
export const number: Rule = (from) => {
  if (from.measures.length > 1 || from.categories.length + from.others.length > 0) return null;
  if (from.measures.length + from.times.length === 0) return null;
  const { measure, fact } = mainMeasure(from);
  const [time] = from.times;
  return {
    type: 'number',
    query: {
      ...(time && { dimensions: [over(time)], sort: ascending(time.name) }),
      measures: [measure],
      limit: 1_000,
    },
    mapping: { value: [nameOf(measure)], ...(time && { trend: [time.name] }) },
    title: nameOf(measure),
    reason: time ? 'The newest figure, with its course.' : 'One number says it.',
    // A figure alone is read exactly.
    encodings: [{ fact, channel: 'position' }, ...(time ? [{ fact: time, channel: 'text' as const }] : [])],
    suits: 0.95,
    marks: 1,
    readable: 1,
  };
};

/** Two or more categories: every figure where they cross, with totals. */
export const pivot: Rule = (from) => {
  const [columns, ...others] = from.categories;
  if (columns === undefined || others.length === 0 || others.length > 3) return null;
  const measures = from.measures.length > 0 ? from.measures.map(totalOf) : [mainMeasure(from).measure];
  const rows = [...others].sort((a, b) => a.distinct - b.distinct);
  return {
    type: 'pivot',
    query: {
      dimensions: [...rows, columns].map(by),
      measures,
      sort: rows.map(({ name }) => ({ by: name, direction: 'asc' as const })),
      limit: 10_000,
    },
    mapping: { rows: rows.map(({ name }) => name), columns: [columns.name], values: measures.map(nameOf) },
    title: `${measures.map(nameOf).join(', ')} by ${[...rows, columns].map(({ name }) => name).join(', ')}`,
    reason: 'Every figure where the groups cross, with their totals.',
    encodings: [
      ...rows.map((fact) => ({ fact, channel: 'place' as const })),
      { fact: columns, channel: 'place' },
      ...from.measures.map((fact) => ({ fact, channel: 'text' as const })),
    ],
    suits: 0.8,
    marks: rows.concat(columns).reduce((cells, { distinct }) => cells * distinct, 1),
    readable: 400,
  };
};

/** The rows as they are: always possible. */
export const table: Rule = (from) => {
  const all = [...from.times, ...from.others, ...from.categories, ...from.measures];
  if (all.length === 0) return null;
  return {
    type: 'table',
    query: { dimensions: all.map(by), limit: 1_000 },
    mapping: { columns: all.map(({ name }) => name) },
    title: `Rows: ${all.map(({ name }) => name).join(', ')}`,
    reason: 'The rows themselves.',
    encodings: all.map((fact) => ({ fact, channel: 'text' as const })),
    suits: 0.9,
    marks: 1,
    readable: 1,
  };
};
