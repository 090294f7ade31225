import type { ChartConfiguration } from '../chart.js';
import type { RegionNames } from '../places/regions.js';
import type { QueryResult } from '../result.js';

/** What a chart's shape is made from. */
export interface ShapeInput {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
  /** What regions of countries are called, for maps of them. Absent: they are known by their codes alone. */
  readonly regions?: RegionNames | undefined;
}

/**
 * The data of a chart as its type wants it: slices, nodes and links, boxes. The browser draws from it, and
 * `GET /api/charts/:id/data?format=chart` serves it: made by one function, here. Values stay raw, as in the result:
 * names and formats are the drawing's.
 */
export interface Shape {
  /** True but surprising: what was left out, cut or added up. */
  readonly notes: readonly string[];
}
