import type { Condition, DashboardFilter } from '@datavizpro/contract';

/** What every editor of a filter gets. */
export interface FilterEditorProps {
  readonly dashboardId: string;
  readonly filter: DashboardFilter;
  readonly condition: Condition | null;
  /** Null: everything. */
  readonly onApply: (condition: Condition | null) => void;
}
