import type { ChartKind } from './chart-types/index.js';
import type { ChartVisual } from './chart-visual.js';
import type { QuerySpec } from './query.js';
import type { Owned } from './list.js';

/** Role → names of output columns of the query. */
export type ChartMapping = Readonly<Record<string, readonly string[]>>;

export interface ChartConfiguration {
  readonly type: ChartKind;
  readonly query: QuerySpec;
  readonly mapping: ChartMapping;
  readonly visual: ChartVisual;
}

export interface Chart extends Owned {
  readonly name: string;
  readonly description: string;
  readonly configuration: ChartConfiguration;
  readonly dataSourceId: string;
  /** A chart that lives in a dashboard inherits its grants. */
  readonly dashboardId: string | null;
  /**
   * There when the reader may not see all the data behind the chart: SQL (its text is then empty), values of
   * parameters, joins, filters and formulas (empty, too) are not told. What is left is enough to draw its result, and
   * no chart to save.
   */
  readonly withheld?: true;
}

export interface NewChart {
  readonly name: string;
  readonly description?: string;
  readonly configuration: ChartConfiguration;
  readonly dataSourceId: string;
  readonly dashboardId?: string | null;
}
export type ChartChange = Partial<NewChart>;

export interface SuggestRequest {
  readonly dataSourceId: string;
  readonly table: string;
  readonly columns: readonly string[];
}
/** Ranked, best first; `score` is 0 to 1. */
export interface ChartSuggestion {
  readonly configuration: ChartConfiguration;
  readonly title: string;
  readonly score: number;
  readonly reason: string;
}
