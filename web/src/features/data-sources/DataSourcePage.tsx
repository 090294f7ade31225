import { useParams } from 'react-router-dom';
import type { DataSource } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPage } from '../../ui/ErrorPage';
import { formatBytes, formatCount } from '../../ui/format';
import { LoadingState } from '../../ui/LoadingState';
import { PageHeader } from '../../ui/PageHeader';
import { RelativeTime } from '../../ui/RelativeTime';
import { useDataSource } from './api';
import { ConnectedSource } from './connected/ConnectedSource';
import { CreateChartButton } from './CreateChartButton';
import { FailedSource } from './FailedSource';
import { IngestBanner } from './IngestBanner';
import { dataPath } from './paths';
import { TableTabs } from './TableTabs';
import { FileDrop } from './uploads/FileDrop';
import { useIngest } from './use-ingest';

/** `/data/:id` */
export function DataSourcePage() {
  const { id = '' } = useParams();
  const source = useDataSource(id);
  if (source.isPending) return <LoadingState label="Loading the data source" />;
  if (source.isError)
    return (
      <ErrorPage
        error={source.error}
        onRetry={() => void source.refetch()}
        breadcrumbs={[{ label: 'Data', to: dataPath }]}
      />
    );
  // A database that does not answer now is still what it is: only a file can have failed to come.
  if (source.data.type !== 'file') return <ConnectedSource key={id} source={source.data} />;
  return (
    <FileDrop title="Drop to upload as new data">
      <Source key={id} source={source.data} />
    </FileDrop>
  );
}

function Source({ source }: { readonly source: DataSource }) {
  const ingest = useIngest(source);
  const mayEdit = source.access !== 'view' && !source.sample;
  const ready = source.status === 'ready';
  return (
    <>
      <PageHeader
        title={source.name}
        breadcrumbs={[{ label: 'Data', to: dataPath }]}
        adornment={source.sample ? <Badge tone="brand">Sample</Badge> : undefined}
        status={ready ? <Facts source={source} /> : undefined}
        actions={ready ? <CreateChartButton id={source.id} /> : undefined}
      />
      {source.status !== 'failed' && (
        <IngestBanner
          id={source.id}
          ingest={ingest}
          mayCancel={mayEdit}
          meanwhile={ready ? 'The data that is there serves meanwhile' : 'You can leave this page'}
        />
      )}
      {source.status === 'failed' && <FailedSource source={source} />}
      {source.status === 'ingesting' && (
        <EmptyState sketch="file" title="Being read">
          Every value is looked at, so that nothing is damaged. Columns and rows appear here in a moment.
        </EmptyState>
      )}
      {ready && <TableTabs source={source} busy={ingest.progress !== null} onStarted={ingest.follow} />}
    </>
  );
}

function Facts({ source }: { readonly source: DataSource }) {
  const parts = [
    formatCount(source.rowCount, 'row'),
    ...(source.tableCount > 1 ? [formatCount(source.tableCount, 'table')] : []),
    formatBytes(source.sizeBytes),
  ];
  return (
    <>
      {parts.join(' · ')} · <RelativeTime iso={source.updatedAt} />
    </>
  );
}
