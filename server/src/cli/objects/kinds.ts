/** Objects that are kept as files: one folder a kind. */
export const kinds = ['data-sources', 'queries', 'charts', 'dashboards'] as const;
export type Kind = (typeof kinds)[number];

/** Fields of a file that are the object's own; whatever else the API answers is the server's. */
export const fieldsOf: Readonly<Record<Kind, readonly string[]>> = {
  'data-sources': ['name', 'type', 'configuration', 'freshnessSeconds'],
  queries: ['name', 'description', 'dataSourceId', 'sql', 'parameters'],
  charts: ['name', 'description', 'dataSourceId', 'dashboardId', 'configuration'],
  dashboards: ['name', 'description', 'layout', 'filters', 'tabs', 'settings'],
};

/** Fields that hold another object's id, wherever they stand: in files it is `<kind>/<file name>`. */
const referenceFields: Readonly<Record<string, Kind>> = {
  dataSourceId: 'data-sources',
  queryId: 'queries',
  chartId: 'charts',
  exceptChartId: 'charts',
  dashboardId: 'dashboards',
};

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** Replaces every reference, as deep as it lies. */
export function mapReferences(value: Json, replace: (kind: Kind, reference: string) => string): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => mapReferences(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const kind = Object.hasOwn(referenceFields, key) ? referenceFields[key] : undefined;
      return [key, kind !== undefined && typeof item === 'string' ? replace(kind, item) : mapReferences(item, replace)];
    }),
  );
}

/** These fields alone, as far as they are there. */
export const pick = (object: JsonObject, fields: readonly string[]): JsonObject =>
  Object.fromEntries(fields.flatMap((field) => (object[field] === undefined ? [] : [[field, object[field]]])));
