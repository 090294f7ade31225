import { useState } from 'react';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { CopyPlus, Ellipsis, History, LayoutDashboard, Share2, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import { isSqlSource, type Chart } from '@datavizpro/contract';
import { useNotifier } from '../../../ui/notifications';
import { color } from '../../../ui/theme/color';
import { useDataSource } from '../../data-sources';
import { HistoryDialog, ShareDialog } from '../../sharing';
import { AddToDashboardDialog } from '../save/AddToDashboardDialog';
import { useEditor } from './EditorContext';
import { DeleteChartDialog } from '../save/DeleteChartDialog';

interface ChartMenuProps {
  readonly chart: Chart;
  readonly isDirty: boolean;
  readonly onCopy: () => void;
  /** The chart in another state, to go on with. */
  readonly onTake: (chart: Chart) => void;
}

type Opened = 'dashboard' | 'history' | 'share' | 'delete';

/** What can be done with a saved chart besides changing it. */
export function ChartMenu({ chart, isDirty, onCopy, onTake }: ChartMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (what: Opened): void => {
    setAnchor(null);
    setOpened(what);
  };
  const refused = useCopyRefusal();
  const owner = chart.access === 'owner';
  return (
    <>
      <IconButton
        aria-label="More"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ border: `1px solid ${color.hairStrong}`, bgcolor: color.surface }}
      >
        <Ellipsis size={17} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem disabled={isDirty} title={isDirty ? 'Save it first' : undefined} onClick={() => open('dashboard')}>
          <LayoutDashboard size={15} /> Add to dashboard
        </MenuItem>
        <MenuItem
          disabled={refused !== null}
          onClick={() => {
            setAnchor(null);
            onCopy();
          }}
        >
          <CopyPlus size={15} /> {refused === null ? 'Save as a copy' : `Save as a copy (${refused})`}
        </MenuItem>
        <MenuItem onClick={() => open('history')}>
          <History size={15} /> History
        </MenuItem>
        {owner && (
          <MenuItem onClick={() => open('share')}>
            <Share2 size={15} /> Share
          </MenuItem>
        )}
        {owner && (
          <MenuItem onClick={() => open('delete')} sx={{ color: color.bad }}>
            <Trash2 size={15} /> Delete
          </MenuItem>
        )}
      </Menu>
      <OpenedDialog {...{ chart, opened, onTake }} onClose={() => setOpened(null)} />
    </>
  );
}

/** Why the server would refuse a copy; null when it would not. */
function useCopyRefusal(): string | null {
  const { model, mayAsk } = useEditor();
  const data = useDataSource(model.source.dataSourceId).data;
  if (!mayAsk) return 'its data is not shared with you';
  return isSqlSource(model.source) && data?.sqlAllowed === false ? 'you may not write SQL on its data' : null;
}

interface OpenedDialogProps {
  readonly chart: Chart;
  readonly opened: Opened | null;
  readonly onTake: (chart: Chart) => void;
  readonly onClose: () => void;
}

function OpenedDialog({ chart, opened, onTake, onClose }: OpenedDialogProps) {
  const navigate = useNavigate();
  const { notifyDone } = useNotifier();
  if (opened === 'dashboard') return <AddToDashboardDialog chart={chart} onClose={onClose} onAdded={onTake} />;
  if (opened === 'share') return <ShareDialog open onClose={onClose} kind="charts" id={chart.id} name={chart.name} />;
  if (opened === 'history') {
    return (
      <HistoryDialog<Chart>
        open
        onClose={onClose}
        kind="charts"
        id={chart.id}
        version={chart.version}
        mayRestore={chart.access !== 'view'}
        onRestored={(restored) => {
          onTake(restored);
          notifyDone('Restored');
        }}
      />
    );
  }
  return (
    <DeleteChartDialog
      chart={opened === 'delete' ? chart : null}
      onClose={onClose}
      onDeleted={() => void navigate('/charts')}
    />
  );
}
