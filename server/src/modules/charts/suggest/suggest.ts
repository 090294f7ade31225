import type { ChartSuggestion, Column, TableProfile, TableSource } from '@datavizpro/contract';
import type { Ingredients, Rule } from './draft.js';
import { factsOf, type Fact } from './facts.js';
import { scoreOf } from './rank.js';
import { bar, funnel, groupedBar } from './rules/comparison.js';
import { boxPlot, densityHeatmap, histogram, histogram2d } from './rules/distribution.js';
import { number, pivot, table } from './rules/figures.js';
import { area, areaBump, bump, calendar, combo, line, severalLines, timeBars, timeRange } from './rules/over-time.js';
import { pie, treemap } from './rules/parts.js';
import { choropleth, pointMap } from './rules/places.js';
import { heatmap, sankey, scatter } from './rules/relation.js';

const rules: readonly Rule[] = [
  line,
  severalLines,
  area,
  timeBars,
  combo,
  calendar,
  timeRange,
  bump,
  areaBump,
  bar,
  groupedBar,
  funnel,
  heatmap,
  scatter,
  number,
  histogram,
  boxPlot,
  histogram2d,
  densityHeatmap,
  pie,
  treemap,
  choropleth,
  pointMap,
  sankey,
  pivot,
  table,
];

/** Without a choice of columns the most telling ones are taken: one time, one measure, two short categories. */
const defaultColumns = { times: 1, measures: 1, categories: 2, others: 0 } as const;

/** Worse than this and nobody is helped. The rows themselves are always offered. */
const leastScore = 0.2;

/**
 * Charts that fit the chosen columns, best first. Pure: the same columns always get the same suggestions.
 * An empty choice means "you say": then the whole table is looked at.
 */
export function suggestCharts(
  source: TableSource,
  chosen: readonly string[],
  columns: readonly Column[],
  profile: Pick<TableProfile, 'rowCount' | 'columns'>,
): readonly ChartSuggestion[] {
  const names = chosen.length > 0 ? chosen : columns.map((column) => column.name);
  const all = ingredientsOf(factsOf(names, columns, profile));
  const from = chosen.length > 0 ? all : reduced(all);
  const wanted = Object.values<readonly Fact[]>({ ...from }).reduce((count, facts) => count + facts.length, 0);
  return rules
    .flatMap((rule) => rule(from) ?? [])
    .map((draft) => ({ draft, score: scoreOf(draft, wanted) }))
    .filter(({ draft, score }) => score >= leastScore || draft.type === 'table')
    .sort((a, b) => b.score - a.score)
    .map(({ draft: { type, query, mapping, visual = {}, title, reason }, score }) => ({
      configuration: { type, query: { source, ...query }, mapping, visual },
      title,
      score,
      reason,
    }));
}

/** A column with one value groups nothing: it is shown with the rest, not charted. */
function ingredientsOf(facts: readonly Fact[]): Ingredients {
  const of = (kind: Fact['kind']): Fact[] => facts.filter((fact) => fact.kind === kind);
  const categories = of('category').sort((a, b) => a.distinct - b.distinct);
  return {
    times: of('time'),
    measures: of('measure'),
    categories: categories.filter(({ distinct }) => distinct >= 2),
    others: [...of('other'), ...categories.filter(({ distinct }) => distinct < 2)],
  };
}

const reduced = (all: Ingredients): Ingredients => ({
  times: all.times.slice(0, defaultColumns.times),
  measures: all.measures.slice(0, defaultColumns.measures),
  categories: all.categories.slice(0, defaultColumns.categories),
  others: all.others.slice(0, defaultColumns.others),
});
