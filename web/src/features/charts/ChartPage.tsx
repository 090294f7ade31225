import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { isTableSource, type Chart, type TableSource } from '@datavizpro/contract';
import { ErrorPage } from '../../ui/ErrorPage';
import { LoadingState } from '../../ui/LoadingState';
import { useDataSource, useTables } from '../data-sources';
import { useChart } from './api';
import { ChooseData } from './ChooseData';
import { ChartEditor } from './editor/ChartEditor';

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
  const dataSourceId = params.get('dataSourceId') ?? '';
  const dashboardId = params.get('dashboardId');
  const source = useDataSource(dataSourceId);
  const tables = useTables(dataSourceId, source.data?.status === 'ready');
  const table = params.get('table') ?? tables.data?.[0]?.name;
  const reads = useMemo<TableSource | null>(
    () => (table === undefined ? null : { dataSourceId, table }),
    [dataSourceId, table],
  );
  const choose = (id: string, name: string | null): void =>
    void navigate(newChartAddress(id, name, dashboardId), { replace: true });

  if (dataSourceId === '') return <ChooseData onChoose={(id) => choose(id, null)} />;
  const failed = source.error ?? tables.error;
  if (failed) return <ErrorPage error={failed} onRetry={() => void source.refetch()} breadcrumbs={crumbs} />;
  if (source.data && source.data.status !== 'ready')
    return <ChooseData waitingFor={source.data} onChoose={(id) => choose(id, null)} />;
  if (reads === null) return <LoadingState label="Loading the data" />;
  return (
    <ChartEditor
      key={`${dataSourceId} ${reads.table}`}
      chart={null}
      source={reads}
      firstColumn={params.get('column') ?? undefined}
      dashboardId={dashboardId ?? undefined}
      onSource={choose}
    />
  );
}
