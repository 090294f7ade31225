import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { ShortcutTable } from '../ui/ShortcutTable.js';
import { useShortcutGroups } from '../ui/shortcuts.js';
import { commandKey } from './platform-keys.js';

const everywhere = {
  title: 'Everywhere',
  shortcuts: [
    { keys: [`${commandKey} K`], does: 'Find a dashboard, chart or data source, or run a command' },
    { keys: ['?'], does: 'Show this list' },
    { keys: ['Esc'], does: 'Close what is open' },
    { keys: ['Tab', 'Shift Tab'], does: 'Go to the next or previous control' },
  ],
} as const;

/** The keys of the application and of the page that is open. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const ofThePage = useShortcutGroups();
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="shortcuts-title">
      <DialogTitle variant="h2" id="shortcuts-title">
        Keyboard shortcuts
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 5 }}>
          {[everywhere, ...ofThePage].map((group) => (
            <ShortcutTable key={group.title} group={group} />
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
