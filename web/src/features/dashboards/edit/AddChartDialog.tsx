import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Check, Plus } from 'lucide-react';
import { chartTypes, type Chart } from '@datavizpro/contract';
import { useApiList } from '../../session';
import { ChartKindIcon } from '../../../ui/ChartKindIcon';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/LoadingState';
import { SearchField } from '../../../ui/SearchField';
import { color } from '../../../ui/theme/color';

interface Props {
  readonly shown: ReadonlySet<string>;
  readonly onAdd: (chart: Chart) => void;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

/** Charts that exist, to be shown on this dashboard, too; or the way to a new one. */
export function AddChartDialog({ shown, onAdd, onNew, onClose }: Props) {
  const [q, setQ] = useState('');
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="add-chart-title">
      <DialogTitle variant="h2" id="add-chart-title">
        Add a chart
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3, alignContent: 'start', minHeight: 320 }}>
        <Box sx={{ display: 'flex', gap: 2 }}>
          <SearchField label="Find a chart" value={q} onChange={setQ} width="100%" autoFocus />
          <Button variant="outlined" startIcon={<Plus size={14} />} onClick={onNew}>
            New chart
          </Button>
        </Box>
        <Choices q={q} shown={shown} onAdd={onAdd} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Choices({ q, shown, onAdd }: { readonly q: string } & Pick<Props, 'shown' | 'onAdd'>) {
  const list = useApiList<Chart>('/api/charts', { q, sort: '-updatedAt', limit: 50 });
  if (list.isLoading) return <RowsSkeleton rows={4} />;
  if (list.error) return <ErrorState error={list.error} onRetry={list.reload} compact />;
  if (list.items.length === 0) {
    return (
      <EmptyState sketch={q === '' ? 'chart' : 'search'} title={q === '' ? 'No charts yet' : 'Nothing found'} compact>
        {q === '' ? 'Make the first one for this dashboard.' : 'Try another word.'}
      </EmptyState>
    );
  }
  return (
    <Box component="ul" aria-label="Charts" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {list.items.map((chart) => (
        <li key={chart.id}>
          <Choice chart={chart} isShown={shown.has(chart.id)} onAdd={() => onAdd(chart)} />
        </li>
      ))}
      {list.hasMore ? (
        <li>
          <Button onClick={list.loadMore} loading={list.isLoadingMore}>
            Show more
          </Button>
        </li>
      ) : null}
    </Box>
  );
}

function Choice({
  chart,
  isShown,
  onAdd,
}: {
  readonly chart: Chart;
  readonly isShown: boolean;
  readonly onAdd: () => void;
}) {
  const { type } = chart.configuration;
  return (
    <ButtonBase onClick={onAdd} disabled={isShown} sx={choiceStyle}>
      <ChartKindIcon kind={type} size={16} />
      <Box sx={{ flex: 1, minWidth: 0, textAlign: 'left' }}>
        <Box
          sx={{ fontSize: 13.5, fontWeight: 540, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {chart.name}
        </Box>
        <Box sx={{ fontSize: 12, color: color.ink2 }}>
          {chartTypes[type].title} · {chart.owner.name}
        </Box>
      </Box>
      {isShown ? (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', fontSize: 12, color: color.ink3 }}>
          <Check size={14} aria-hidden /> On this dashboard
        </Box>
      ) : (
        <Plus size={15} aria-hidden />
      )}
    </ButtonBase>
  );
}

const choiceStyle = {
  display: 'flex',
  width: '100%',
  gap: 3,
  px: 2,
  py: '7px',
  borderRadius: '6px',
  color: color.ink,
  '&:hover': { bgcolor: color.hover },
} as const;
