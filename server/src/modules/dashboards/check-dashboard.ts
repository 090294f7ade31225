import type { FieldError } from '@datavizpro/contract';
import { gridColumns } from '@datavizpro/contract/schemas';
import { AppError } from '../../platform/app-error.js';
import type { DashboardState } from './dashboard-state.js';

/** Throws `malformed_request` for a layout that does not hang together. Which charts it may show is another question. */
export function checkDashboard({ layout, filters, tabs }: DashboardState): void {
  const tabIds = new Set(tabs.map(({ id }) => id));
  const errors: FieldError[] = layout.flatMap(({ x, w, tabId }, index) => [
    ...(x + w > gridColumns
      ? [{ path: `layout.${index}.w`, message: `The tile ends past the ${gridColumns} columns of the grid.` }]
      : []),
    ...(tabId !== undefined && !tabIds.has(tabId)
      ? [{ path: `layout.${index}.tabId`, message: 'There is no such tab.' }]
      : []),
  ]);
  for (const [index, filter] of filters.entries())
    if (filter.default !== undefined && filter.default.column !== filter.column)
      errors.push({ path: `filters.${index}.default.column`, message: "Must be the filter's own column." });
  const [first] = errors;
  if (first !== undefined) throw new AppError('malformed_request', first.message, { errors });
}
