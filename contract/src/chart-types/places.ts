import type { ChartTypeDefinition } from './definition.js';

/** Charts on maps. */
export const places = {} satisfies Record<string, ChartTypeDefinition>;
