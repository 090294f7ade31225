import Box from '@mui/material/Box';
import { EmptyState } from '../../../ui/EmptyState';
import { CardsSkeleton } from '../../../ui/LoadingState';
import { useTableProfile } from '../api';
import { SourceTrouble } from '../connected/SourceTrouble';
import { newChartPath } from '../paths';
import { ProfileCard } from './ProfileCard';

/** What each column holds: how much is missing, how many different values, how they are spread. */
export function ProfileTab({ id, table }: { readonly id: string; readonly table: string }) {
  const profile = useTableProfile(id, table);
  if (profile.isPending) return <CardsSkeleton cards={8} height={236} />;
  if (profile.isError) return <SourceTrouble id={id} error={profile.error} onRetry={() => void profile.refetch()} />;
  if (profile.data.columns.length === 0) return <EmptyState title="This table has no columns" compact />;
  return (
    <Box component="ul" aria-label="Columns" sx={gridStyle}>
      {profile.data.columns.map((column) => (
        <ProfileCard
          key={column.name}
          column={column}
          rowCount={profile.data.rowCount}
          chartPath={`${newChartPath(id, table)}&column=${encodeURIComponent(column.name)}`}
        />
      ))}
    </Box>
  );
}

const gridStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 3,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
} as const;
