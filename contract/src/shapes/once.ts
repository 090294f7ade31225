import type { QueryResult } from '../result.js';
import type { ShapeInput } from './shape.js';

/**
 * Makes the shape of a result once for a chart: a card is laid out again when it is resized, when marks step back, or
 * when a note needs room, and its data are the same.
 */
export function once<Made>(make: (input: ShapeInput) => Made): (input: ShapeInput) => Made {
  const made = new WeakMap<QueryResult, Pick<ShapeInput, 'configuration' | 'regions'> & { readonly shape: Made }>();
  return (input) => {
    const known = made.get(input.result);
    if (known?.configuration === input.configuration && known.regions === input.regions) return known.shape;
    const shape = make(input);
    made.set(input.result, { configuration: input.configuration, regions: input.regions, shape });
    return shape;
  };
}
