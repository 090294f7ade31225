import { by, isAdditive, largestFirst, mainMeasure, nameOf, type Rule } from '../draft.js';
import { isFlowSource, isFlowTarget, type Fact } from '../facts.js';

const mostPoints = 5_000;
const mostCells = 2_500;

/** Two measures: whether they go together. */
export const scatter: Rule = (from) => {
  const [x, y, size] = from.measures;
  if (x === undefined || y === undefined) return null;
  const series = from.categories.find(({ distinct }) => distinct <= 8);
  const used: readonly Fact[] = [x, y, ...(size ? [size] : []), ...(series ? [series] : [])];
  return {
    type: 'scatter',
    query: { dimensions: used.map(by), limit: mostPoints },
    mapping: { x: [x.name], y: [y.name], ...(size && { size: [size.name] }), ...(series && { series: [series.name] }) },
    title: `${y.name} against ${x.name}${series ? ` by ${series.name}` : ''}`,
    reason: 'Points show whether two numbers go together.',
    encodings: [
      { fact: x, channel: 'position' },
      { fact: y, channel: 'position' },
      ...(size ? [{ fact: size, channel: 'area' as const }] : []),
      ...(series ? [{ fact: series, channel: 'hue' as const }] : []),
    ],
    suits: 0.98,
    // Beyond some thousand points it is drawn from a part of the rows.
    marks: Math.min(x.rowCount, mostPoints),
    readable: mostPoints,
  };
};

/** Two categories: where they meet often. */
export const heatmap: Rule = (from) => {
  const [columns, rows] = from.categories;
  if (columns === undefined || rows === undefined || columns.distinct * rows.distinct > mostCells) return null;
  const { measure, fact } = mainMeasure(from);
  return {
    type: 'heatmap',
    query: { dimensions: [by(columns), by(rows)], measures: [measure], limit: mostCells },
    mapping: { x: [columns.name], y: [rows.name], value: [nameOf(measure)] },
    title: `${nameOf(measure)} by ${columns.name} and ${rows.name}`,
    reason: 'A heatmap shows where two columns meet, by colour.',
    encodings: [
      { fact: columns, channel: 'position' },
      { fact: rows, channel: 'position' },
      { fact, channel: 'shade' },
    ],
    suits: 1,
    marks: columns.distinct * rows.distinct,
    readable: 600,
  };
};

const mostFlows = 500;

/** Where things come from and where they go: how much flows. */
export const sankey: Rule = (from) => {
  const source = from.categories.find(isFlowSource);
  const target = from.categories.find((fact) => fact !== source && isFlowTarget(fact));
  const { measure, fact } = mainMeasure(from);
  if (source === undefined || target === undefined || !isAdditive(measure)) return null;
  return {
    type: 'sankey',
    query: {
      dimensions: [by(source), by(target)],
      measures: [measure],
      sort: largestFirst(measure),
      limit: mostFlows,
    },
    mapping: { steps: [source.name, target.name], value: [nameOf(measure)] },
    title: `${nameOf(measure)} from ${source.name} to ${target.name}`,
    reason: 'Bands show how much goes from where to where.',
    encodings: [
      { fact: source, channel: 'position' },
      { fact: target, channel: 'position' },
      { fact, channel: 'length' },
    ],
    suits: 1,
    marks: source.distinct + target.distinct,
    readable: 40,
  };
};
