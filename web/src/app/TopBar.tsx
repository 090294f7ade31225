import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Moon, Search, Sun } from 'lucide-react';
import { usePageFrame } from '../ui/page-frame.js';
import { color } from '../ui/theme/color.js';
import { useMode } from '../ui/theme/mode.js';
import { frame } from '../ui/theme/tokens.js';
import { AccountMenu } from './AccountMenu.js';
import type { OverlayName } from './Overlays.js';
import { commandKey } from './platform-keys.js';

/** Breadcrumbs of the page, search, theme, account. */
export function TopBar({ onOpen }: { readonly onOpen: (overlay: OverlayName) => void }) {
  const setBreadcrumbs = usePageFrame()?.setBreadcrumbs;
  return (
    <Box component="header" sx={barStyle}>
      <Box sx={innerStyle}>
        <Box ref={setBreadcrumbs} sx={{ flex: 1, minWidth: 0 }} />
        <Box component="button" type="button" onClick={() => onOpen('palette')} sx={searchStyle}>
          <Search size={14} aria-hidden />
          <Box component="span" sx={{ flex: 1 }}>
            Find or do anything…
          </Box>
          <Box component="kbd" sx={kbdStyle} aria-hidden>
            {commandKey} K
          </Box>
        </Box>
        <IconButton aria-label="Search" onClick={() => onOpen('palette')} sx={{ display: { xs: 'flex', md: 'none' } }}>
          <Search size={17} strokeWidth={1.75} />
        </IconButton>
        <ModeButton />
        <AccountMenu onOpen={onOpen} />
      </Box>
    </Box>
  );
}

function ModeButton() {
  const { mode, toggle } = useMode();
  const label = mode === 'light' ? 'Dark theme' : 'Light theme';
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={toggle}>
        {mode === 'light' ? <Moon size={17} strokeWidth={1.75} /> : <Sun size={17} strokeWidth={1.75} />}
      </IconButton>
    </Tooltip>
  );
}

// As wide as the page below it, so that both begin on one line on any screen.
const innerStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  height: frame.topBar,
  px: { xs: 4, sm: 6 },
  maxWidth: frame.contentMax,
  mx: 'auto',
} as const;

const barStyle = {
  position: 'sticky',
  top: 0,
  zIndex: 10,
  bgcolor: color.canvas,
  borderBottom: `1px solid ${color.hair}`,
  '@media print': { display: 'none' },
} as const;

const searchStyle = {
  display: { xs: 'none', md: 'flex' },
  alignItems: 'center',
  gap: 2,
  width: 280,
  height: frame.control,
  px: '10px',
  border: `1px solid ${color.hairStrong}`,
  borderRadius: '6px',
  bgcolor: color.surface,
  color: color.ink3,
  font: 'inherit',
  fontSize: 13,
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { borderColor: color.control },
} as const;

const kbdStyle = {
  fontFamily: 'inherit',
  fontSize: 11,
  border: `1px solid ${color.hair}`,
  borderRadius: '4px',
  px: '4px',
} as const;
