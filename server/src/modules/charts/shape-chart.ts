import type { ChartConfiguration, QueryResult } from '@datavizpro/contract';
import { createRegionNames } from '@datavizpro/contract/regions';
import { shapeOf } from '@datavizpro/contract/shapes';
import { AppError } from '../../platform/app-error.js';

const regions = createRegionNames();

/** Read on the event loop: what parses within some milliseconds. Pictures are far smaller. */
const mostBytes = 2 * 2 ** 20;

/**
 * `format=chart`: the data as the chart's type wants it, by the function that the browser draws from:
 * `{"type", "roles": {"x": ["month"]}, "shape": {…} | null, "rowCount", "truncated", "asOf", "cache", "warnings"?}`.
 * The shape is null when a role of the type is not filled.
 * @throws `too_large` for results that are tables rather than pictures: those are had as columns.
 */
export function shapeChart(configuration: ChartConfiguration, body: Buffer): Buffer {
  if (body.length > mostBytes)
    throw new AppError('too_large', 'This chart has too many rows for its own shape: ask for format=columns.');
  const result = JSON.parse(body.toString('utf8')) as QueryResult;
  const { columns: _columns, ...about } = result;
  const { type, mapping } = configuration;
  return Buffer.from(
    JSON.stringify({ type, roles: mapping, shape: shapeOf({ configuration, result, regions }), ...about }),
  );
}
