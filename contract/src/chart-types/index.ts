import { comparison } from './comparison.js';
import type { ChartTypeDefinition } from './definition.js';
import { distribution } from './distribution.js';
import { numbers } from './numbers.js';
import { overTime } from './over-time.js';
import { partOfWhole } from './part-of-whole.js';
import { places } from './places.js';
import { relation } from './relation.js';

export { chartFamilies, roleColumns } from './definition.js';
export type { ChartFamily, ChartRole, ChartTypeDefinition, RoleMeasure } from './definition.js';

const all = { ...overTime, ...comparison, ...partOfWhole, ...relation, ...distribution, ...places, ...numbers };

export type ChartKind = keyof typeof all;

/** Every chart type with what it needs. The one place that says so: editor, server check and suggestions read it. */
export const chartTypes: Readonly<Record<ChartKind, ChartTypeDefinition>> = all;

export const chartKinds = Object.keys(all) as readonly ChartKind[];

/** `GET /api/charts/types`: every type with its name. */
export const chartCatalogue: readonly (ChartTypeDefinition & { readonly type: ChartKind })[] = chartKinds.map(
  (type) => ({ type, ...chartTypes[type] }),
);
