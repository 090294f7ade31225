import { useId, useState, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { Search } from 'lucide-react';
import { useDebounced } from '../../ui/use-debounced.js';
import { color } from '../../ui/theme/color.js';
import { matches, type PaletteItem } from './palette-item.js';
import { PaletteList } from './PaletteList.js';
import { useCommands } from './use-commands.js';
import { useFoundItems } from './use-found-items.js';

interface CommandPaletteProps {
  readonly onClose: () => void;
  readonly onShowShortcuts: () => void;
}

/** Ctrl K: finds anything by name, and does anything by its name. */
export function CommandPalette({ onClose, onShowShortcuts }: CommandPaletteProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const words = typed.trim();
  const { items: found, isSearching } = useFoundItems(useDebounced(words));
  const commands = useCommands(onShowShortcuts).filter((item) => matches(item, words));
  const items = [...found, ...commands];
  const chosen = Math.min(active, items.length - 1);

  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextIndex(event.key, chosen, items.length);
    if (next !== null) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(items[chosen]);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      sx={dialogStyle}
      slotProps={{ paper: { 'aria-label': 'Find or do anything', 'aria-labelledby': undefined } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 4, borderBottom: `1px solid ${color.hair}` }}>
        <Search size={16} color={color.ink3} aria-hidden />
        <Box
          component="input"
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
          aria-autocomplete="list"
          aria-label="Find or do anything"
          placeholder="Find a dashboard, chart or data source, or type a command"
          value={typed}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          sx={inputStyle}
        />
      </Box>
      <PaletteList
        id={listId}
        items={items}
        active={chosen}
        onActivate={setActive}
        onChoose={choose}
        isSearching={isSearching}
      />
    </Dialog>
  );
}

function nextIndex(key: string, index: number, length: number): number | null {
  if (length === 0) return null;
  if (key === 'ArrowDown') return (index + 1) % length;
  if (key === 'ArrowUp') return (index - 1 + length) % length;
  return null;
}

const dialogStyle = {
  '& .MuiDialog-container': { alignItems: 'flex-start' },
  '& .MuiDialog-paper': {
    width: 'min(600px, calc(100vw - 24px))',
    maxWidth: 'none',
    m: 0,
    mt: { xs: '12px', sm: '12vh' },
    overflow: 'hidden',
  },
} as const;

const inputStyle = {
  flex: 1,
  minWidth: 0,
  height: 50,
  border: 0,
  outline: 'none',
  '&:focus-visible': { outline: 'none' },
  bgcolor: 'transparent',
  color: color.ink,
  font: 'inherit',
  fontSize: 15,
  '&::placeholder': { color: color.ink3, opacity: 1 },
} as const;
