/** Addresses of SQL mode: for a data source, a saved query, or a chart's own SQL that is to be edited. */
export interface SqlPlace {
  readonly dataSourceId: string;
  readonly queryId?: string;
  /** A table to begin with. */
  readonly table?: string;
}

export const sqlPath = ({ dataSourceId, queryId, table }: SqlPlace): string => {
  const params = new URLSearchParams({ dataSourceId });
  if (queryId !== undefined) params.set('queryId', queryId);
  if (table !== undefined) params.set('table', table);
  return `/sql?${params.toString()}`;
};

export const chartOfQueryPath = (dataSourceId: string, queryId: string): string =>
  `/charts/new?${new URLSearchParams({ dataSourceId, queryId }).toString()}`;
