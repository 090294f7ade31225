import type { Places } from './categories';

/** Places that are nothing but names in their order: what an axis needs. */
export const namedPlaces = (column: string, names: readonly string[], ordered: boolean): Places => ({
  column,
  kind: 'category',
  positions: names.map((_, index) => index),
  values: [],
  label: (index) => names[index] ?? '',
  tick: (index) => names[index] ?? '',
  ordered,
  unit: null,
  timezone: undefined,
  placeOf: new Int32Array(0),
  homeless: 0,
});
