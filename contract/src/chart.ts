import type { QuerySpec } from './query.js';
import type { Owned } from './list.js';
import type { ColumnType } from './result.js';

export const chartKinds = ['line', 'area', 'bar', 'pie', 'scatter', 'heatmap', 'table', 'number'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A place in a chart that output columns are mapped to. */
export interface ChartRole {
  readonly role: string;
  readonly title: string;
  /** What may be put there. `either`: raw values too. */
  readonly kind: 'dimension' | 'measure' | 'either';
  readonly min: number;
  /** Null: as many as one likes. */
  readonly max: number | null;
  readonly types: readonly ColumnType[];
}

export interface ChartTypeDefinition {
  readonly type: ChartKind;
  readonly title: string;
  /** When to use it: one sentence. */
  readonly description: string;
  readonly roles: readonly ChartRole[];
  /** Marks beyond which the data is cut or down-sampled, and the card says so. */
  readonly maxMarks: number;
}

/** Role → names of output columns of the query. */
export type ChartMapping = Readonly<Record<string, readonly string[]>>;

/** How it looks. Every field is optional: what is missing is decided from the data. */
export interface ChartVisual {
  readonly stack?: 'none' | 'stacked' | 'percent';
  readonly orientation?: 'vertical' | 'horizontal';
  readonly donut?: boolean;
  readonly smooth?: boolean;
  readonly points?: boolean;
  readonly labels?: boolean;
  readonly legend?: 'auto' | 'top' | 'right' | 'none';
  readonly xTitle?: string;
  readonly yTitle?: string;
  /** Format of values: `auto`, `integer`, `compact`, `percent`, `currency:EUR`, `decimal:2`. */
  readonly valueFormat?: string;
  readonly zeroBaseline?: boolean;
  readonly scale?: 'linear' | 'log';
  /** Output column value → categorical colour slot 0 to 7. */
  readonly colors?: Readonly<Record<string, number>>;
  readonly subtitle?: string;
  /** For `number`: what to show beside it. */
  readonly comparison?: 'none' | 'previousPoint';
  /** For `number`: whether growth is good news. Absent: a change is told without judging it. */
  readonly better?: 'more' | 'less';
}

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
