import type { FilterBar } from '../charts/index.js';
import type { DashboardRow } from './dashboard.entity.js';

/** The part of a dashboard that people write, whole: what a save leaves behind, and what a revision keeps. */
export type DashboardState = Pick<DashboardRow, 'name' | 'description' | 'layout' | 'filters' | 'tabs' | 'settings'>;

/** Charts in the order of the tiles, each once. */
export const chartIdsOf = ({ layout }: Pick<DashboardRow, 'layout'>): readonly string[] => [
  ...new Set(layout.flatMap(({ chartId }) => (chartId === undefined ? [] : [chartId]))),
];

export const filterBarOf = ({ filters, ownerId }: Pick<DashboardRow, 'filters' | 'ownerId'>): FilterBar => ({
  columns: filters.map(({ column }) => column),
  ownerId,
});

export const stateOf = ({ name, description, layout, filters, tabs, settings }: DashboardRow): DashboardState => ({
  name,
  description,
  layout,
  filters,
  tabs,
  settings,
});
