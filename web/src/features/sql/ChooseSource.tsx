import { Badge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { ConnectButton, SourceChoice } from '../data-sources';

/** The first question of SQL mode: of what data. */
export const ChooseSource = ({ onChoose }: { readonly onChoose: (id: string) => void }) => (
  <>
    <PageHeader title="SQL" subtitle="Choose the data to ask." actions={<ConnectButton />} />
    <SourceChoice
      onChoose={onChoose}
      badgeOf={({ sqlAllowed }) => !sqlAllowed && <Badge>Saved queries</Badge>}
      empty={
        <EmptyState sketch="file" title="No data yet" action={<ConnectButton />}>
          Connect a database, or upload a file: both can be asked with SQL.
        </EmptyState>
      }
    />
  </>
);
