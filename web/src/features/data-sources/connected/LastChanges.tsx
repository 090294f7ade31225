import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { formatCount } from '../../../ui/format';
import { RelativeTime } from '../../../ui/RelativeTime';
import { useLastRefresh } from './api';
import { ChangesDialog } from './ChangesDialog';

/** When the database was found changed at the last look, and charts of this person do not work any more for it. */
export function LastChanges({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  const { data } = useLastRefresh(id);
  const broken = new Set((data?.changes ?? []).flatMap(({ breaks }) => breaks.map((chart) => chart.id)));
  if (!data || broken.size === 0) return null;
  return (
    <Box sx={{ mb: 4 }}>
      <Alert severity="warning" action={<Button onClick={() => setOpen(true)}>Show</Button>}>
        The database was changed, found <RelativeTime iso={data.readAt} />: {formatCount(broken.size, 'chart')}{' '}
        {broken.size === 1 ? 'reads' : 'read'} what is gone or different.
      </Alert>
      {open && <ChangesDialog refresh={data} onClose={() => setOpen(false)} />}
    </Box>
  );
}
