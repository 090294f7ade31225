import { useMemo } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { isTableSource, type Chart, type DataSource, type QuerySource } from '@datavizpro/contract';
import { ErrorPage } from '../../ui/ErrorPage';
import { LoadingState } from '../../ui/LoadingState';
import { useDataSource, useTables } from '../data-sources';
import { useChart } from './api';
import { ChooseData } from './ChooseData';
import { ChooseTable } from './ChooseTable';
import { ChartEditor } from './editor/ChartEditor';
import { sourceKeyOf } from './editor/editor-state';

const crumbs = [{ label: 'Charts', to: '/charts' }];

/** `/charts/new` and `/charts/:id` */
export function ChartPage() {
  const { id } = useParams();
  return id === undefined ? <NewChart /> : <SavedChart key={id} id={id} />;
}

function SavedChart({ id }: { readonly id: string }) {
  const chart = useChart(id);
  if (chart.isPending) return <LoadingState label="Loading the chart" />;
  if (chart.isError) return <ErrorPage error={chart.error} onRetry={() => void chart.refetch()} breadcrumbs={crumbs} />;
  return <LoadedChart chart={chart.data} />;
}

function LoadedChart({ chart }: { readonly chart: Chart }) {
  const navigate = useNavigate();
  const { source } = chart.configuration.query;
  // Another table asks for another chart: this one keeps what it shows.
  const change = (dataSourceId: string, table: string | null): void => {
    const same = isTableSource(source) && dataSourceId === source.dataSourceId && table === source.table;
    if (!same) void navigate(newChartAddress(dataSourceId, table, null));
  };
  return <ChartEditor chart={chart} source={source} onSource={change} />;
}

function newChartAddress(dataSourceId: string, table: string | null, dashboardId: string | null): string {
  const params = new URLSearchParams({ dataSourceId });
  if (table !== null) params.set('table', table);
  if (dashboardId !== null) params.set('dashboardId', dashboardId);
  return `/charts/new?${params.toString()}`;
}

function NewChart() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const brought = useBroughtSource();
  const dataSourceId = brought?.dataSourceId ?? params.get('dataSourceId') ?? '';
  const dashboardId = params.get('dashboardId');
  const source = useDataSource(dataSourceId);
  const reads = useSourceOf(params, dataSourceId, source.data, brought);
  const choose = (id: string, name: string | null): void =>
    void navigate(newChartAddress(id, name, dashboardId), { replace: true });

  if (dataSourceId === '') return <ChooseData onChoose={(id) => choose(id, null)} />;
  const failed = source.error ?? reads.error;
  if (failed) return <ErrorPage error={failed} onRetry={() => void source.refetch()} breadcrumbs={crumbs} />;
  if (source.data && source.data.status !== 'ready')
    return <ChooseData waitingFor={source.data} onChoose={(id) => choose(id, null)} />;
  if (reads.source !== null) {
    return (
      <ChartEditor
        key={`${dataSourceId} ${sourceKeyOf(reads.source)}`}
        chart={null}
        source={reads.source}
        firstColumn={params.get('column') ?? undefined}
        dashboardId={dashboardId ?? undefined}
        onSource={choose}
      />
    );
  }
  if (source.data && source.data.type !== 'file')
    return <ChooseTable source={source.data} onChoose={(table) => choose(dataSourceId, table)} />;
  return <LoadingState label="Loading the data" />;
}

interface SourceOfNewChart {
  readonly source: QuerySource | null;
  readonly error: Error | null;
}

/** What a new chart reads: SQL that was brought along, a saved query, the table that was asked for, or a file's first. */
function useSourceOf(
  params: URLSearchParams,
  dataSourceId: string,
  dataSource: DataSource | undefined,
  brought: QuerySource | null,
): SourceOfNewChart {
  const queryId = params.get('queryId');
  const asked = params.get('table');
  const wanted = brought === null && queryId === null && asked === null;
  const tables = useTables(dataSourceId, wanted && dataSource?.type === 'file' && dataSource.status === 'ready');
  const table = asked ?? tables.data?.[0]?.name;
  return useMemo(() => {
    if (brought !== null) return { source: brought, error: null };
    if (queryId !== null) return { source: { dataSourceId, queryId }, error: null };
    return { source: table === undefined ? null : { dataSourceId, table }, error: tables.error };
  }, [brought, queryId, table, dataSourceId, tables.error]);
}

const isSource = (value: unknown): value is QuerySource =>
  typeof value === 'object' && value !== null && 'dataSourceId' in value && ('sql' in value || 'queryId' in value);

/** SQL has no place in an address: it comes with the navigation, and stays with the entry of the history. */
function useBroughtSource(): QuerySource | null {
  const { state } = useLocation() as { readonly state: unknown };
  return useMemo(() => {
    const source = typeof state === 'object' && state !== null && 'source' in state ? state.source : null;
    return isSource(source) ? source : null;
  }, [state]);
}
