import type { ChartKind } from '@datavizpro/contract';
import { comparison } from './families/comparison';
import { distribution } from './families/distribution';
import { numbers } from './families/numbers';
import { overTime } from './families/over-time';
import { partOfWhole } from './families/part-of-whole';
import { places } from './families/places';
import { relation } from './families/relation';
import type { ChartType } from './plots/plot';

const loaders: Readonly<Record<ChartKind, () => Promise<{ default: ChartType }>>> = {
  ...comparison,
  ...distribution,
  ...numbers,
  ...overTime,
  ...partOfWhole,
  ...places,
  ...relation,
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
