import Box from '@mui/material/Box';
import { Link, useLocation } from 'react-router-dom';
import { hasRole, useUser } from '../features/session/index.js';
import { Logo } from '../ui/Logo.js';
import { color } from '../ui/theme/color.js';
import { frame } from '../ui/theme/tokens.js';
import { isCurrent, navItems, type NavItem } from './nav.js';

/** Where one can go: a rail on the left, a bar at the bottom of a phone. */
export function NavRail() {
  const user = useUser();
  const { pathname } = useLocation();
  const items = navItems.filter((item) => item.adminOnly !== true || hasRole(user, 'ADMIN'));
  return (
    <Box component="nav" aria-label="Main" sx={railStyle}>
      <Box component={Link} to="/" aria-label="DataVizPro, home" sx={logoStyle}>
        <Logo onDark />
      </Box>
      {items.map((item) => (
        <RailLink key={item.label} item={item} current={isCurrent(item, pathname)} />
      ))}
    </Box>
  );
}

function RailLink({ item, current }: { readonly item: NavItem; readonly current: boolean }) {
  const Icon = item.icon;
  return (
    <Box
      component={Link}
      to={item.to}
      aria-current={current ? 'page' : undefined}
      onMouseEnter={item.preload}
      onFocus={item.preload}
      sx={linkStyle}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      {item.label}
    </Box>
  );
}

const railStyle = {
  bgcolor: color.rail,
  display: 'flex',
  position: 'fixed',
  zIndex: 20,
  left: 0,
  bottom: 0,
  '@media print': { display: 'none' },
  flexDirection: { xs: 'row', sm: 'column' },
  justifyContent: { xs: 'space-around', sm: 'flex-start' },
  alignItems: 'center',
  width: { xs: '100%', sm: frame.rail },
  height: { xs: `calc(${frame.bottomBar}px + env(safe-area-inset-bottom))`, sm: '100dvh' },
  pb: { xs: 'env(safe-area-inset-bottom)', sm: 3 },
  pt: { xs: 0, sm: 2 },
  gap: { xs: 0, sm: 1 },
  borderRight: { sm: '1px solid transparent' },
  '[data-theme="dark"] &': { borderColor: color.hair, borderTop: { xs: `1px solid ${color.hair}`, sm: 0 } },
  '& a:focus-visible': { outlineColor: '#7FD1C7', outlineOffset: '-2px' },
} as const;

const logoStyle = {
  display: { xs: 'none', sm: 'grid' },
  placeItems: 'center',
  width: 44,
  height: 44,
  mb: 2,
  borderRadius: '9px',
} as const;

const linkStyle = {
  // Six beside each other on the narrowest phone.
  flex: { xs: '1 1 0', sm: 'none' },
  minWidth: 0,
  width: { sm: 62 },
  py: '7px',
  borderRadius: '8px',
  display: 'grid',
  justifyItems: 'center',
  gap: '3px',
  textDecoration: 'none',
  fontSize: 10,
  fontWeight: 540,
  letterSpacing: '-0.005em',
  color: color.railText,
  transition: 'background-color 120ms, color 120ms',
  '&:hover, &[aria-current="page"]': { color: color.railActive, bgcolor: color.railActiveBg },
} as const;
