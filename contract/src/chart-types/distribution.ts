import type { ChartTypeDefinition } from './definition.js';

/** Charts that show how values are spread. */
export const distribution = {} satisfies Record<string, ChartTypeDefinition>;
