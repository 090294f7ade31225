/** Addresses of the pages around a data source. */
export const dataPath = '/data';
export const sourcePath = (id: string): string => `${dataPath}/${id}`;
export const connectionPath = (id: string): string => `${sourcePath(id)}/connection`;
/** New data: of which kind, or the form of one. */
export const connectPath = (type?: string): string => `${dataPath}/new${type === undefined ? '' : `/${type}`}`;
export const newChartPath = (id: string, table?: string): string =>
  `/charts/new?dataSourceId=${id}${table === undefined ? '' : `&table=${encodeURIComponent(table)}`}`;
