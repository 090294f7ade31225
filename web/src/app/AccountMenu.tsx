import { useState } from 'react';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { BookOpen, Keyboard, LogOut, UserRound } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useSession, useUser } from '../features/session/index.js';
import { initials } from '../ui/format.js';
import { useNotifier } from '../ui/notifications.js';
import { color } from '../ui/theme/color.js';
import type { OverlayName } from './Overlays.js';

/** Who is signed in, and what belongs to them. */
export function AccountMenu({ onOpen }: { readonly onOpen: (overlay: OverlayName) => void }) {
  const user = useUser();
  const { signOut } = useSession();
  const { notifyFailure } = useNotifier();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  return (
    <>
      <IconButton
        aria-label={`Account of ${user.name}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ borderRadius: '50%' }}
      >
        <Avatar sx={avatarStyle}>{initials(user.name)}</Avatar>
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: { mt: 1, width: 240 } } }}
      >
        <Box component="li" role="none" sx={{ px: '10px', py: '6px', outline: 'none' }}>
          <Box sx={{ fontWeight: 560, overflowWrap: 'anywhere' }}>{user.name}</Box>
          <Box sx={{ color: color.ink2, fontSize: 12, overflowWrap: 'anywhere' }}>{user.email}</Box>
        </Box>
        <Divider sx={{ my: 1 }} />
        <MenuItem component={Link} to="/account" onClick={close}>
          <MenuIcon icon={<UserRound size={15} />} />
          Account
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            onOpen('shortcuts');
          }}
        >
          <MenuIcon icon={<Keyboard size={15} />} />
          Keyboard shortcuts
        </MenuItem>
        <MenuItem component="a" href="/api/docs" target="_blank" rel="noreferrer" onClick={close}>
          <MenuIcon icon={<BookOpen size={15} />} />
          API documentation
        </MenuItem>
        <Divider sx={{ my: 1 }} />
        <MenuItem
          onClick={() => {
            close();
            signOut().catch((error: unknown) => notifyFailure('You are still signed in', error));
          }}
        >
          <MenuIcon icon={<LogOut size={15} />} />
          Sign out
        </MenuItem>
      </Menu>
    </>
  );
}

const MenuIcon = ({ icon }: { readonly icon: React.ReactNode }) => (
  <ListItemIcon sx={{ minWidth: '0 !important', color: color.ink2 }}>{icon}</ListItemIcon>
);

const avatarStyle = {
  width: 28,
  height: 28,
  fontSize: 11.5,
  fontWeight: 600,
  bgcolor: '#E8A04A',
  color: '#2A1A05',
} as const;
