import { useState } from 'react';
import Button from '@mui/material/Button';
import { ChartNoAxesColumn } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { EmptyState } from '../../../ui/EmptyState';
import { formatCount } from '../../../ui/format';
import { profileKey } from '../keys';
import { ProfileTab } from '../profile/ProfileTab';

interface ProfileOnRequestProps {
  readonly id: string;
  readonly table: string;
  /** Null: nobody knows. */
  readonly rowCount: number | null;
}

/** A profile reads the whole table: in somebody's database that is asked for, not done by the way. */
export function ProfileOnRequest({ id, table, rowCount }: ProfileOnRequestProps) {
  const client = useQueryClient();
  const [asked, setAsked] = useState(() => client.getQueryData(profileKey(id, table)) !== undefined);
  if (asked) return <ProfileTab id={id} table={table} />;
  return (
    <EmptyState
      sketch="chart"
      title="Look at every column?"
      compact
      action={
        <Button variant="outlined" startIcon={<ChartNoAxesColumn size={15} />} onClick={() => setAsked(true)}>
          Profile this table
        </Button>
      }
    >
      This runs a query over the whole table in the database
      {rowCount !== null ? `, about ${formatCount(rowCount, 'row')}` : ''}. It may take a while and costs that database
      work.
    </EmptyState>
  );
}
