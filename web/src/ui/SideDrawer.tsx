import { useId, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { color } from './theme/color.js';
import { radius } from './theme/tokens.js';

interface SideDrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Stays at the bottom: the drawer's actions. */
  readonly footer?: ReactNode;
  readonly width?: number;
}

/** Details and settings beside the page; from below on a phone. */
export function SideDrawer({ open, onClose, title, children, footer, width = 380 }: SideDrawerProps) {
  const id = useId();
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{
        paper: { sx: { ...paperStyle, width: { xs: '100%', sm: width } }, 'aria-labelledby': id, role: 'dialog' },
      }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 5, py: 3, borderBottom: `1px solid ${color.hair}` }}
      >
        <Typography id={id} variant="h2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <IconButton aria-label="Close" onClick={onClose} edge="end">
          <X size={17} />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, overflowY: 'auto', px: 5, py: 4 }}>{children}</Box>
      {footer !== undefined && (
        <Box
          sx={{
            display: 'flex',
            gap: 2,
            justifyContent: 'flex-end',
            px: 5,
            py: 3,
            borderTop: `1px solid ${color.hair}`,
          }}
        >
          {footer}
        </Box>
      )}
    </Drawer>
  );
}

const paperStyle = {
  bgcolor: color.raised,
  top: { xs: 'auto', sm: 0 },
  bottom: 0,
  height: { xs: 'auto', sm: '100%' },
  maxHeight: { xs: '88dvh', sm: 'none' },
  borderRadius: { xs: `${radius.lg}px ${radius.lg}px 0 0`, sm: 0 },
  borderLeft: `1px solid ${color.hairStrong}`,
  boxShadow: color.shadow,
} as const;
