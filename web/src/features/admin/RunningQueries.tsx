import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { RunningQuery } from '@datavizpro/contract';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { formatDuration } from '../../ui/format.js';
import { useNotifier } from '../../ui/notifications.js';
import { Belonging, personName } from './Belonging.js';
import { RowsPanel } from './RowsPanel.js';
import { useStopQuery } from './activity-api.js';

/** What runs now, the longest first, and how to stop it. `at`: when the server looked. */
export function RunningQueries({ queries, at }: { readonly queries: readonly RunningQuery[]; readonly at: string }) {
  // Kept when the dialog closes: its words stay until it is gone.
  const [asked, setAsked] = useState<RunningQuery | null>(null);
  const [open, setOpen] = useState(false);
  const stopping = useStopQuery();
  const { notifyDone } = useNotifier();
  const stop = (query: RunningQuery) => {
    setOpen(false);
    stopping.mutate(query, { onSuccess: () => notifyDone(`The query of ${personName(query)} was stopped`) });
  };
  return (
    <>
      <RowsPanel
        title="Running queries"
        subtitle="Whose they are and what they are for. What they ask stays with who may see the data."
        items={queries}
        keyOf={({ id }) => id}
        empty="Nothing runs at this moment."
        cells={(query) => [
          <Belonging key="what" query={query} />,
          personName(query),
          `for ${formatDuration(Math.max(0, Date.parse(at) - Date.parse(query.startedAt)))}`,
          <Button
            key="stop"
            size="small"
            variant="outlined"
            color="error"
            aria-label={`Stop the query of ${personName(query)}`}
            onClick={() => {
              setAsked(query);
              setOpen(true);
            }}
          >
            Stop
          </Button>,
        ]}
      />
      {asked && (
        <ConfirmDialog
          open={open}
          title={`Stop the query of ${personName(asked)}?`}
          confirm="Stop"
          destructive
          onClose={() => setOpen(false)}
          onConfirm={() => stop(asked)}
        >
          <Box sx={{ mb: 1.5 }}>
            <Belonging query={asked} />
          </Box>
          It ends at its data source too, unless somebody else waits for the same answer. Whoever asked is told that an
          administrator stopped it, and may ask again. The audit keeps it.
        </ConfirmDialog>
      )}
    </>
  );
}
