import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Chart } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';

function Notice({ children, actions }: { readonly children: ReactNode; readonly actions: ReactNode }) {
  return (
    <Box role="status" sx={noticeStyle}>
      <Box sx={{ flex: 1, minWidth: 180 }}>{children}</Box>
      <Box sx={{ display: 'flex', gap: 2 }}>{actions}</Box>
    </Box>
  );
}

interface UnsavedProps {
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
}

/** Changes of an earlier visit that were not saved. */
export const UnsavedChanges = ({ onContinue, onDiscard }: UnsavedProps) => (
  <Notice
    actions={
      <>
        <Button onClick={onDiscard}>Discard</Button>
        <Button variant="outlined" onClick={onContinue}>
          Go on editing
        </Button>
      </>
    }
  >
    You have changes to this dashboard that are not saved. You see it as it is saved.
  </Notice>
);

interface UnplacedProps {
  readonly charts: readonly Chart[];
  readonly onAdd: () => void;
}

/** Charts that were made for this dashboard and have no tile. */
export const UnplacedCharts = ({ charts, onAdd }: UnplacedProps) => (
  <Notice
    actions={
      <Button variant="outlined" onClick={onAdd}>
        {charts.length === 1 ? 'Put it on the dashboard' : 'Put them on the dashboard'}
      </Button>
    }
  >
    {charts.length === 1
      ? `“${charts[0]?.name ?? ''}” was made for this dashboard and is not on it.`
      : `${charts.length} charts were made for this dashboard and are not on it.`}
  </Notice>
);

const noticeStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 3,
  px: 4,
  py: '7px',
  mb: 4,
  borderRadius: '6px',
  bgcolor: color.infoSoft,
  color: color.ink,
  fontSize: 13,
  '@media print': { display: 'none' },
} as const;
