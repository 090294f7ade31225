/** Addresses of the pages around a data source. */
export const dataPath = '/data';
export const sourcePath = (id: string): string => `${dataPath}/${id}`;
export const newChartPath = (id: string, table?: string): string =>
  `/charts/new?dataSourceId=${id}${table === undefined ? '' : `&table=${encodeURIComponent(table)}`}`;
