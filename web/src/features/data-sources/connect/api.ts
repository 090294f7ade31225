import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ConnectionInput, ConnectedType, ConnectorForm, DataSource, DataSourceTest } from '@datavizpro/contract';
import { api, ifMatch } from '../../session';
import { dataSourcesPath, sourceUrl } from '../keys';

/** The typed forms of everything that can be connected: they change only with the product. */
export const useConnectorForms = (): UseQueryResult<readonly ConnectorForm[]> =>
  useQuery({
    queryKey: [dataSourcesPath, 'types'],
    queryFn: async ({ signal }) =>
      (await api.get<readonly ConnectorForm[]>(`${dataSourcesPath}/types`, { signal })).data,
    staleTime: Infinity,
  });

export interface Connection {
  readonly name: string;
  readonly type: ConnectedType;
  readonly configuration: ConnectionInput;
}

/** Tries settings that are not saved. */
export const testConnection = async (
  { type, configuration }: Connection,
  signal: AbortSignal,
): Promise<DataSourceTest> =>
  (await api.post<DataSourceTest>(`${dataSourcesPath}/test`, { type, configuration }, { signal })).data;

/** Tries changed settings of a stored connection, together with the secrets that are stored for it. */
export const testChange = async (
  id: string,
  configuration: ConnectionInput,
  signal: AbortSignal,
): Promise<DataSourceTest> =>
  (await api.post<DataSourceTest>(`${sourceUrl(id)}/test`, { configuration }, { signal })).data;

/** Tries a stored connection as it is. */
export const testStored = async (id: string): Promise<DataSourceTest> =>
  (await api.post<DataSourceTest>(`${sourceUrl(id)}/test`)).data;

export const createConnection = async (connection: Connection): Promise<DataSource> =>
  (await api.post<DataSource>(dataSourcesPath, connection)).data;

export interface ConnectionChange {
  readonly name?: string;
  readonly configuration?: ConnectionInput;
  readonly freshnessSeconds?: number;
}

export const changeConnection = async (id: string, change: ConnectionChange, version: number): Promise<DataSource> =>
  (await api.patch<DataSource>(sourceUrl(id), change, ifMatch(version))).data;
