import { useState } from 'react';
import Button from '@mui/material/Button';
import { RefreshCw } from 'lucide-react';
import type { SchemaRefresh } from '@datavizpro/contract';
import { formatCount } from '../../../ui/format';
import { useNotifier } from '../../../ui/notifications';
import { useSchemaRefresh } from './api';
import { ChangesDialog } from './ChangesDialog';

/** Looks at the database's tables anew; says what changed, when something did. */
export function RefreshButton({ id }: { readonly id: string }) {
  const refreshing = useSchemaRefresh(id);
  const { notify } = useNotifier();
  const [seen, setSeen] = useState<SchemaRefresh | null>(null);
  const run = (): void =>
    refreshing.mutate(undefined, {
      onSuccess: (found) => {
        if (found.changes.length > 0) setSeen(found);
        else notify({ tone: 'good', message: `Nothing has changed: ${formatCount(found.tableCount, 'table')}` });
      },
    });
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<RefreshCw size={14} />}
        loading={refreshing.isPending}
        loadingPosition="start"
        onClick={run}
      >
        Refresh
      </Button>
      {seen && <ChangesDialog refresh={seen} onClose={() => setSeen(null)} />}
    </>
  );
}
