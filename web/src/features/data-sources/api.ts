import { useCallback } from 'react';
import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type {
  ColumnOverride,
  DataSource,
  IngestProgress,
  QueryResult,
  ReadingOptions,
  RejectedRow,
  TableDetail,
  TableProfile,
  TableSummary,
  UploadAnswer,
} from '@datavizpro/contract';
import { api, ifMatch } from '../session';
import { dataSourcesPath, profileKey, sourceKey, sourceUrl, tableKey, tablesKey, tableUrl } from './keys';

/** What is read from the data does not change until its version does: kept longer than lists. */
const dataStaleMs = 60_000;

async function read<T>(url: string, signal: AbortSignal, params?: Record<string, string | number>): Promise<T> {
  return (await api.get<T>(url, { signal, ...(params ? { params } : {}) })).data;
}

export const useDataSource = (id: string): UseQueryResult<DataSource> =>
  useQuery({
    queryKey: sourceKey(id),
    queryFn: ({ signal }) => read<DataSource>(sourceUrl(id), signal),
    enabled: id !== '',
  });

export const useTables = (id: string, enabled = true): UseQueryResult<readonly TableSummary[]> =>
  useQuery({
    queryKey: tablesKey(id),
    queryFn: ({ signal }) => read<readonly TableSummary[]>(`${sourceUrl(id)}/tables`, signal),
    enabled: enabled && id !== '',
    staleTime: dataStaleMs,
  });

export const useTable = (id: string, table: string): UseQueryResult<TableDetail> =>
  useQuery({
    queryKey: tableKey(id, table),
    queryFn: ({ signal }) => read<TableDetail>(tableUrl(id, table), signal),
    enabled: id !== '' && table !== '',
    staleTime: dataStaleMs,
  });

export const useTableProfile = (id: string, table: string): UseQueryResult<TableProfile> =>
  useQuery({
    queryKey: profileKey(id, table),
    queryFn: ({ signal }) => read<TableProfile>(`${tableUrl(id, table)}/profile`, signal),
    enabled: id !== '' && table !== '',
    staleTime: dataStaleMs,
  });

export const useTableRows = (id: string, table: string, limit: number): UseQueryResult<QueryResult> =>
  useQuery({
    queryKey: [...tableKey(id, table), 'rows', limit],
    queryFn: ({ signal }) => read<QueryResult>(`${tableUrl(id, table)}/rows`, signal, { limit }),
    enabled: id !== '' && table !== '',
    staleTime: dataStaleMs,
  });

export const useRejects = (id: string, table: string, limit: number): UseQueryResult<readonly RejectedRow[]> =>
  useQuery({
    queryKey: [...tableKey(id, table), 'rejects', limit],
    queryFn: ({ signal }) => readRejects(id, table, limit, signal),
    enabled: id !== '' && table !== '',
    staleTime: dataStaleMs,
  });

async function readRejects(
  id: string,
  table: string,
  limit: number,
  signal: AbortSignal,
): Promise<readonly RejectedRow[]> {
  const url = `${tableUrl(id, table)}/rejects`;
  const answer = await read<readonly RejectedRow[] | { readonly items: readonly RejectedRow[] }>(url, signal, {
    limit,
  });
  return 'items' in answer ? answer.items : answer;
}

export const renameSource = async (source: DataSource, name: string): Promise<DataSource> =>
  (await api.patch<DataSource>(sourceUrl(source.id), { name }, ifMatch(source.version))).data;

export const deleteSource = async (source: DataSource): Promise<void> => {
  await api.delete(sourceUrl(source.id), ifMatch(source.version));
};

/** Removes a data source that holds nothing, because its file could not be read. */
export async function discardFailed(id: string): Promise<void> {
  const { data } = await api.get<DataSource>(sourceUrl(id));
  if (data.status === 'failed') await deleteSource(data);
}

export interface RereadRequest {
  readonly table: string;
  readonly options: ReadingOptions;
  readonly columns: readonly ColumnOverride[];
}

/** Reads the kept original again, in another way. The old data serves until the new is whole. */
export const rereadSource = async (source: DataSource, request: RereadRequest): Promise<UploadAnswer> =>
  (await api.post<UploadAnswer>(`${sourceUrl(source.id)}/reread`, request, ifMatch(source.version))).data;

export const cancelIngest = async (id: string): Promise<void> => {
  await api.delete(`${sourceUrl(id)}/ingest`);
};

export const readIngest = async (id: string, signal: AbortSignal): Promise<IngestProgress> =>
  read<IngestProgress>(`${sourceUrl(id)}/ingest`, signal);

/** One table, for others than components: from memory while it is fresh. */
export const fetchTable = (client: QueryClient, id: string, table: string): Promise<TableDetail> =>
  client.query({
    queryKey: tableKey(id, table),
    queryFn: ({ signal }) => read<TableDetail>(tableUrl(id, table), signal),
    staleTime: dataStaleMs,
    retry: false,
  });

/** Everything of this data source, and the lists it stands in, is fetched anew. */
export function refreshSource(client: QueryClient, id: string): void {
  void client.invalidateQueries({ queryKey: sourceKey(id) });
  void client.invalidateQueries({ queryKey: [dataSourcesPath, 'list'] });
}

export function useRefreshSource(): (id: string) => void {
  const client = useQueryClient();
  return useCallback((id: string) => refreshSource(client, id), [client]);
}
