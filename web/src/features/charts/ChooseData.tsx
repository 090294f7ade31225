import Alert from '@mui/material/Alert';
import type { DataSource } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { ConnectButton, FileDrop, SourceChoice, UploadButton, acceptedWords } from '../data-sources';

interface ChooseDataProps {
  readonly onChoose: (dataSourceId: string) => void;
  /** It was asked for, and cannot be used yet. */
  readonly waitingFor?: DataSource;
}

/** The first question of a new chart: of what data. */
export function ChooseData({ onChoose, waitingFor }: ChooseDataProps) {
  return (
    <FileDrop>
      <PageHeader
        title="New chart"
        breadcrumbs={[{ label: 'Charts', to: '/charts' }]}
        subtitle="Choose the data it shows, or drop a file here."
        actions={
          <>
            <ConnectButton />
            <UploadButton />
          </>
        }
      />
      {waitingFor && (
        <Alert severity={waitingFor.status === 'failed' ? 'error' : 'info'} sx={{ mb: 3 }}>
          {waitingFor.status === 'failed'
            ? `“${waitingFor.name}” could not be read. ${waitingFor.error ?? ''}`
            : `“${waitingFor.name}” is still being read. Come back in a moment, or choose other data.`}
        </Alert>
      )}
      <SourceChoice
        onChoose={onChoose}
        badgeOf={({ sample }) => sample && <Badge tone="brand">Sample</Badge>}
        empty={
          <EmptyState sketch="file" title="No data yet" action={<UploadButton />}>
            Drop a file here: {acceptedWords}.
          </EmptyState>
        }
      />
    </FileDrop>
  );
}
