import type { DataSourceType } from '@datavizpro/contract';

/** Where engines look for a table that is named without a schema, unless told otherwise. */
const ofEngine: Readonly<Partial<Record<DataSourceType, string>>> = {
  postgres: 'public',
  sqlserver: 'dbo',
  sqlite: 'main',
};

/** The schema that people mean when they name none: its tables come first in lists. Empty where there is no such thing. */
export function defaultSchemaOf(type: DataSourceType, configuration: object): string {
  const { schema, database } = configuration as { readonly schema?: unknown; readonly database?: unknown };
  const named = ofEngine[type] ?? schema ?? database;
  return typeof named === 'string' ? named : '';
}
