import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonGroup from '@mui/material/ButtonGroup';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ChevronDown, RefreshCw } from 'lucide-react';
import { RelativeTime } from '../../../ui/RelativeTime';
import type { BoardData } from '../data/board-data';
import { useBoardStatus } from '../data/use-board-data';

/** When the oldest numbers on the board were read. */
export function DataAge({ board }: { readonly board: BoardData }) {
  const { asOf, isLoading } = useBoardStatus(board);
  return (
    <Box component="span" aria-live="polite">
      {isLoading ? (
        'Loading…'
      ) : asOf === null ? (
        ''
      ) : (
        <>
          Data read <RelativeTime iso={asOf} />
        </>
      )}
    </Box>
  );
}

const intervals: readonly { readonly seconds: number; readonly label: string }[] = [
  { seconds: 0, label: 'Only by hand' },
  { seconds: 30, label: 'Every 30 seconds' },
  { seconds: 60, label: 'Every minute' },
  { seconds: 300, label: 'Every 5 minutes' },
  { seconds: 900, label: 'Every 15 minutes' },
  { seconds: 3600, label: 'Every hour' },
];

interface Props {
  readonly board: BoardData;
  readonly seconds: number;
  readonly onSeconds: (seconds: number) => void;
}

/** Asks for newer numbers now, or again and again while the page is seen. */
export function RefreshControl({ board, seconds, onSeconds }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (seconds <= 0) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) board.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [board, seconds]);
  return (
    <>
      <ButtonGroup variant="outlined" color="inherit" sx={{ '@media print': { display: 'none' } }}>
        <Button variant="outlined" startIcon={<RefreshCw size={14} />} onClick={() => board.refresh()}>
          Refresh
        </Button>
        <Button
          variant="outlined"
          aria-label="How often to refresh"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ px: '6px', minWidth: '0 !important' }}
        >
          <ChevronDown size={14} />
        </Button>
      </ButtonGroup>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <ListSubheader sx={{ lineHeight: '28px', fontSize: 12, bgcolor: 'transparent' }}>Refresh</ListSubheader>
        {intervals.map((interval) => (
          <MenuItem
            key={interval.seconds}
            selected={interval.seconds === seconds}
            onClick={() => {
              setAnchor(null);
              onSeconds(interval.seconds);
            }}
          >
            {interval.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
