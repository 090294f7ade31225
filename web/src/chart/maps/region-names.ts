import type { RegionNames } from '@datavizpro/contract/regions';

let names: RegionNames | undefined;
let loading: Promise<unknown> | null = null;

/** What regions of countries are called, once that was loaded. */
export const knownRegionNames = (): RegionNames | undefined => names;

/** Fetches them, once: most maps do without. A failure is forgotten, so that the next try can succeed. */
export function loadRegionNames(): Promise<unknown> {
  loading ??= import('@datavizpro/contract/regions').then(
    ({ createRegionNames }) => {
      names = createRegionNames();
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
