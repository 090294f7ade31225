import { comparison } from './comparison.js';
import { tooltipRole, type ChartTypeDefinition } from './definition.js';
import { distribution } from './distribution.js';
import { numbers } from './numbers.js';
import { overTime } from './over-time.js';
import { partOfWhole } from './part-of-whole.js';
import { places } from './places.js';
import { relation } from './relation.js';

export { chartFamilies, roleColumns, tooltipRole } from './definition.js';
export type { ChartFamily, ChartRole, ChartTypeDefinition, RoleMeasure } from './definition.js';

const all = { ...overTime, ...comparison, ...partOfWhole, ...relation, ...distribution, ...places, ...numbers };

export type ChartKind = keyof typeof all;

/** Types without fields of tooltips: they show all columns anyway, or their marks are made of many groups at once. */
const withoutTooltip: readonly ChartKind[] = [
  'table',
  'pivot',
  'number',
  'gauge',
  'correlation',
  'densityHeatmap',
  'violin',
];

const withTooltip = (type: ChartKind): ChartTypeDefinition =>
  withoutTooltip.includes(type) ? all[type] : { ...all[type], roles: [...all[type].roles, tooltipRole] };

/** Every chart type with what it needs. The one place that says so: editor, server check and suggestions read it. */
export const chartTypes: Readonly<Record<ChartKind, ChartTypeDefinition>> = Object.fromEntries(
  (Object.keys(all) as ChartKind[]).map((type) => [type, withTooltip(type)]),
) as Record<ChartKind, ChartTypeDefinition>;

export const chartKinds = Object.keys(all) as readonly ChartKind[];

/** `GET /api/charts/types`: every type with its name. */
export const chartCatalogue: readonly (ChartTypeDefinition & { readonly type: ChartKind })[] = chartKinds.map(
  (type) => ({ type, ...chartTypes[type] }),
);
