import type { Dashboard, DashboardChange, LayoutItem } from '@datavizpro/contract';

/** What editing changes, and the version that it is based on. */
export interface DashboardDraft extends Required<
  Pick<Dashboard, 'name' | 'description' | 'layout' | 'filters' | 'settings'>
> {
  readonly version: number;
}

export const draftOf = ({ version, name, description, layout, filters, settings }: Dashboard): DashboardDraft => ({
  version,
  name,
  description,
  layout,
  filters,
  settings,
});

const parts = ['name', 'description', 'layout', 'filters', 'settings'] as const;

/** What differs from the saved dashboard; null when nothing does. */
export function changeOf(draft: DashboardDraft, saved: Dashboard): DashboardChange | null {
  const changed = parts.filter((part) => JSON.stringify(draft[part]) !== JSON.stringify(saved[part]));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((part) => [part, draft[part]]));
}

/** An id for a tile or a filter: unique in its dashboard, and of letters that ids may have. */
export const newId = (kind: 't' | 'f'): string => `${kind}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

export const chartIdsOf = (layout: readonly LayoutItem[]): string[] => [
  ...new Set(layout.flatMap((item) => item.chartId ?? [])),
];

const sizes = { number: { w: 3, h: 3 }, table: { w: 6, h: 8 }, other: { w: 6, h: 7 } } as const;

/** The size in which a chart of this type is added. */
export const sizeFor = (type: string): { readonly w: number; readonly h: number } =>
  type === 'number' || type === 'table' ? sizes[type] : sizes.other;
