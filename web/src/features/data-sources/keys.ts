/** Query keys: everything of one data source hangs under one key, to be fetched anew together. */
export const dataSourcesPath = '/api/data-sources';

export const sourceKey = (id: string): readonly unknown[] => [dataSourcesPath, 'one', id];
export const tablesKey = (id: string): readonly unknown[] => [...sourceKey(id), 'tables'];
export const tableKey = (id: string, table: string): readonly unknown[] => [...sourceKey(id), 'table', table];

export const profileKey = (id: string, table: string): readonly unknown[] => [...tableKey(id, table), 'profile'];

export const sourceUrl = (id: string): string => `${dataSourcesPath}/${encodeURIComponent(id)}`;
export const tableUrl = (id: string, table: string): string => `${sourceUrl(id)}/tables/${encodeURIComponent(table)}`;
