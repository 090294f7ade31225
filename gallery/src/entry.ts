import type { ChartConfiguration, ChartKind, QuerySpec } from '@datavizpro/contract';

/** One picture of the gallery: a chart of a table in `data/`, and what is expected of it in `expected/`. */
export interface GalleryEntry {
  /** Of the files in `expected/<kind>/`: letters, digits and dashes. */
  readonly name: string;
  /** Stands above the chart, as a newspaper would put it. */
  readonly title: string;
  /** A table of `tables.ts`. */
  readonly table: string;
  readonly query: Omit<QuerySpec, 'source'>;
  readonly mapping: ChartConfiguration['mapping'];
  readonly visual?: ChartConfiguration['visual'];
}

export const galleryId = '99999999-9999-4999-8999-999999999999';

/** The entry as a chart that could be saved. */
export const configurationOf = (type: ChartKind, entry: GalleryEntry): ChartConfiguration => ({
  type,
  query: { source: { dataSourceId: galleryId, table: entry.table }, ...entry.query },
  mapping: entry.mapping,
  visual: entry.visual ?? {},
});
