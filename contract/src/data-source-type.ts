export const dataSourceTypes = [
  'file',
  'postgres',
  'mysql',
  'sqlserver',
  'clickhouse',
  'trino',
  'lake',
  'sqlite',
] as const;
export type DataSourceType = (typeof dataSourceTypes)[number];
