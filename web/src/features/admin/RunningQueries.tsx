import { useState } from 'react';
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
  const [asked, setAsked] = useState<RunningQuery | null>(null);
  const stopping = useStopQuery();
  const { notifyDone } = useNotifier();
  const stop = (query: RunningQuery) => {
    setAsked(null);
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
            onClick={() => setAsked(query)}
          >
            Stop
          </Button>,
        ]}
      />
      <ConfirmDialog
        open={asked !== null}
        title={`Stop the query of ${asked ? personName(asked) : ''}?`}
        confirm="Stop"
        destructive
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) stop(asked);
        }}
      >
        It ends at its data source too, unless somebody else waits for the same answer. Whoever asked is told that an
        administrator stopped it, and may ask again. The audit keeps it.
      </ConfirmDialog>
    </>
  );
}
