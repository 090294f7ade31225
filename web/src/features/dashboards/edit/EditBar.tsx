import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { ChartColumn, Redo2, Type, Undo2 } from 'lucide-react';
import { useShortcutHelp, type ShortcutGroup } from '../../../ui/shortcuts';
import type { UndoableDraft } from '../../../ui/use-undoable-draft';
import type { DashboardDraft } from '../model/draft';

interface Props {
  readonly draft: UndoableDraft<DashboardDraft>;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly onAddChart: () => void;
  readonly onAddText: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

const help: ShortcutGroup = {
  title: 'Editing a dashboard',
  shortcuts: [
    { keys: ['Ctrl Z'], does: 'Undo' },
    { keys: ['Ctrl Shift Z', 'Ctrl Y'], does: 'Redo' },
    { keys: ['Ctrl S'], does: 'Save' },
  ],
};

/** What there is to do while a dashboard is edited. */
export function EditBar({ draft, isDirty, isSaving, onAddChart, onAddText, onDiscard, onSave }: Props) {
  useShortcutHelp(help);
  useEditKeys(draft, onSave);
  return (
    <Box role="toolbar" aria-label="Editing" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <Box sx={{ display: 'flex' }}>
        <Step label="Undo" icon={<Undo2 size={16} />} enabled={draft.canUndo} onClick={draft.undo} />
        <Step label="Redo" icon={<Redo2 size={16} />} enabled={draft.canRedo} onClick={draft.redo} />
      </Box>
      <Button variant="outlined" startIcon={<ChartColumn size={14} />} onClick={onAddChart}>
        Add chart
      </Button>
      <Button variant="outlined" startIcon={<Type size={14} />} onClick={onAddText}>
        Add text
      </Button>
      <Button onClick={onDiscard}>{isDirty ? 'Discard' : 'Cancel'}</Button>
      <Button variant="contained" color="primary" onClick={onSave} loading={isSaving}>
        {isDirty ? 'Save' : 'Done'}
      </Button>
    </Box>
  );
}

interface StepProps {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly enabled: boolean;
  readonly onClick: () => void;
}

function Step({ label, icon, enabled, onClick }: StepProps) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton aria-label={label} disabled={!enabled} onClick={onClick}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;

function useEditKeys({ undo, redo }: UndoableDraft<DashboardDraft>, onSave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        onSave();
      } else if (isTyping(event.target)) return;
      else if (key === 'y' || (key === 'z' && event.shiftKey)) {
        event.preventDefault();
        redo();
      } else if (key === 'z') {
        event.preventDefault();
        undo();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo, onSave]);
}
