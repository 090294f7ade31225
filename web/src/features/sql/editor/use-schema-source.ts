import { useEffect, useMemo, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DataSourceType, QueryParameter } from '@datavizpro/contract';
import { fetchTable, fetchTables } from '../../data-sources';
import type { SchemaSource } from './completion';

/** Tables and columns for completion: asked for when they are wanted, and kept for a while. */
export function useSchemaSource(
  dataSourceId: string,
  type: DataSourceType,
  parameters: readonly QueryParameter[],
): SchemaSource {
  const client = useQueryClient();
  const latest = useRef(parameters);
  useEffect(() => {
    latest.current = parameters;
  });
  return useMemo(
    () => ({
      type,
      findTables: (text) => fetchTables(client, { id: dataSourceId, text }).catch(() => []),
      columnsOf: async ({ schema, name }) => {
        const ref = schema === null ? name : `${schema}.${name}`;
        return (await fetchTable(client, dataSourceId, ref)).columns;
      },
      parameters: () => latest.current.map(({ name }) => name),
    }),
    [client, dataSourceId, type],
  );
}
