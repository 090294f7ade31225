import type { ChartKind } from '@datavizpro/contract';
import type { ChartType } from './plots/plot';

/** One import for each type: its code is loaded when it is first drawn. */
const loaders: Readonly<Record<ChartKind, () => Promise<{ default: ChartType }>>> = {
  line: () => import('./plots/line'),
  area: () => import('./plots/area'),
  bar: () => import('./plots/bar'),
  pie: () => import('./plots/pie'),
  scatter: () => import('./plots/scatter'),
  heatmap: () => import('./plots/heatmap'),
  table: () => import('./plots/table'),
  number: () => import('./plots/number'),
};

const loading = new Map<ChartKind, Promise<ChartType>>();

/**
 * Fetches a type's code once; a failure (a lost connection) is forgotten, so that the next try can succeed.
 * The same promise each time, for React's `use`: once fulfilled it says so, and drawing need not wait for it again.
 */
export function loadChartType(kind: ChartKind): Promise<ChartType> {
  const known = loading.get(kind);
  if (known) return known;
  const promise = loaders[kind]().then((module) => module.default);
  loading.set(kind, promise);
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => loading.delete(kind),
  );
  return promise;
}
