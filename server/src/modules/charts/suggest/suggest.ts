import type { ChartSuggestion, Column, TableProfile, TableSource } from '@datavizpro/contract';
import { factsOf, type Fact } from './facts.js';
import {
  area,
  bar,
  groupedBar,
  heatmap,
  histogram,
  line,
  number,
  pie,
  scatter,
  table,
  type Ingredients,
  type Rule,
} from './rules.js';

const rules: readonly Rule[] = [line, bar, groupedBar, heatmap, scatter, number, histogram, area, pie, table];

/** Without a choice of columns the most telling ones are taken: one time, one measure, two short categories. */
const defaultColumns = { times: 1, measures: 1, categories: 2, others: 0 } as const;

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
  return rules
    .flatMap((rule) => rule(from) ?? [])
    .sort((a, b) => b.score - a.score)
    .map(({ type, query, mapping, visual, title, score, reason }) => ({
      configuration: { type, query: { source, ...query }, mapping, visual },
      title,
      score,
      reason,
    }));
}

function ingredientsOf(facts: readonly Fact[]): Ingredients {
  const of = (kind: Fact['kind']): Fact[] => facts.filter((fact) => fact.kind === kind);
  return {
    times: of('time'),
    measures: of('measure'),
    categories: of('category').sort((a, b) => a.distinct - b.distinct),
    others: of('other'),
  };
}

const reduced = (all: Ingredients): Ingredients => ({
  times: all.times.slice(0, defaultColumns.times),
  measures: all.measures.slice(0, defaultColumns.measures),
  categories: all.categories.filter((fact) => fact.distinct >= 2).slice(0, defaultColumns.categories),
  others: all.others.slice(0, defaultColumns.others),
});
