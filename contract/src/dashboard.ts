import type { CellValue, QueryResult } from './result.js';
import type { Condition } from './query.js';
import type { Owned } from './list.js';
import type { Problem } from './errors.js';

/** A grid of 12 columns; units are cells, as react-grid-layout has them. */
export interface LayoutItem {
  readonly id: string;
  readonly kind: 'chart' | 'text';
  readonly chartId?: string;
  /** Markdown without HTML, for text tiles. */
  readonly text?: string;
  readonly tabId?: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A control in the filter bar. It applies to every chart whose data has a column of this name. */
export interface DashboardFilter {
  readonly id: string;
  readonly label: string;
  readonly column: string;
  readonly kind: 'dateRange' | 'list' | 'numberRange';
  /** Applied until the viewer chooses otherwise. */
  readonly default?: Condition;
}

export interface DashboardTab {
  readonly id: string;
  readonly title: string;
}

export interface DashboardSettings {
  readonly timezone?: string;
  /** Seconds between refreshes; 0 or absent: never. */
  readonly refreshSeconds?: number;
  readonly crossFilter?: boolean;
}

export interface Dashboard extends Owned {
  readonly name: string;
  readonly description: string;
  readonly layout: readonly LayoutItem[];
  readonly filters: readonly DashboardFilter[];
  readonly tabs: readonly DashboardTab[];
  readonly settings: DashboardSettings;
  readonly sample: boolean;
}

export interface NewDashboard {
  readonly name: string;
  readonly description?: string;
  readonly layout?: readonly LayoutItem[];
  readonly filters?: readonly DashboardFilter[];
  readonly tabs?: readonly DashboardTab[];
  readonly settings?: DashboardSettings;
}
export type DashboardChange = Partial<NewDashboard>;

/** A filter as applied: by the bar, or by a click on a mark (then the clicked chart keeps all its marks). */
export type AppliedFilter = Condition & { readonly exceptChartId?: string };

/** One line of `GET /api/dashboards/:id/data` (NDJSON), in the order in which charts finish. */
export type DashboardDataLine =
  | {
      readonly chartId: string;
      readonly status: 'ok';
      readonly result: QueryResult;
      readonly ignoredFilters?: readonly string[];
    }
  | { readonly chartId: string; readonly status: 'error'; readonly error: Problem };

/** Choices for a list filter: `GET /api/dashboards/:id/filters/:filterId/values?q=`. */
export interface FilterValues {
  readonly values: readonly { readonly value: CellValue; readonly count: number }[];
  readonly truncated: boolean;
  /** For ranges. */
  readonly min?: CellValue;
  readonly max?: CellValue;
}
