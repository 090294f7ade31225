import type { Places } from './categories';

/** Some of a column's places in an order of their own: `order[i]` is the old index of the new place `i`. */
export const pickedPlaces = (places: Places, order: readonly number[]): Places => ({
  ...places,
  kind: 'category',
  positions: order.map((_, index) => index),
  values: order.map((old) => places.values[old]),
  label: (index) => places.label(order[index] ?? -1),
  tick: (index, before) => places.tick(order[index] ?? -1, before === null ? null : (order[before] ?? null)),
});

/** The one place of a chart that is not split: it has no name. */
export const onePlace: Places = {
  column: '',
  kind: 'category',
  positions: [0],
  values: [],
  label: () => '',
  tick: () => '',
  ordered: false,
  unit: null,
  timezone: undefined,
  placeOf: new Int32Array(1),
  homeless: 0,
};
