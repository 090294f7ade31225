import { lazy, Suspense, useState } from 'react';
import Box from '@mui/material/Box';
import { Outlet, useLocation } from 'react-router-dom';
import { ErrorBoundary } from '../ui/ErrorBoundary.js';
import { LoadingState } from '../ui/LoadingState.js';
import { PageFrameProvider } from '../ui/page-frame.js';
import { color } from '../ui/theme/color.js';
import { frame } from '../ui/theme/tokens.js';
import { NavRail } from './NavRail.js';
import { Overlays, type OverlayName } from './Overlays.js';
import { PageAnnouncer } from './PageAnnouncer.js';
import { TopBar } from './TopBar.js';

const mainId = 'main';

const UploadTray = lazy(async () => ({
  default: (await import('../features/data-sources/uploads/UploadTray.js')).UploadTray,
}));

/** The frame of every screen behind the sign-in: rail, top bar, and the page. */
export function AppShell() {
  const { pathname } = useLocation();
  const [overlay, setOverlay] = useState<OverlayName | null>(null);
  return (
    <PageFrameProvider>
      <Box component="a" href={`#${mainId}`} sx={skipLinkStyle}>
        Skip to the content
      </Box>
      <NavRail />
      <Box sx={columnStyle}>
        <TopBar onOpen={setOverlay} />
        <Box component="main" id={mainId} tabIndex={-1} sx={mainStyle}>
          <ErrorBoundary resetKey={pathname}>
            <Suspense fallback={<LoadingState />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <PageAnnouncer mainId={mainId} />
      <Suspense>
        <UploadTray />
      </Suspense>
      <Overlays open={overlay} onOpen={setOverlay} />
    </PageFrameProvider>
  );
}

const columnStyle = {
  ml: { xs: 0, sm: `${frame.rail}px` },
  pb: { xs: `calc(${frame.bottomBar}px + env(safe-area-inset-bottom))`, sm: 0 },
  minWidth: 0,
  '@media print': { ml: 0, pb: 0 },
} as const;

const mainStyle = {
  px: { xs: 4, sm: 6 },
  pt: { xs: 4, sm: 5 },
  pb: 8,
  maxWidth: frame.contentMax,
  mx: 'auto',
  minWidth: 0,
  '&:focus-visible': { outline: 'none' },
} as const;

const skipLinkStyle = {
  position: 'fixed',
  zIndex: 1500,
  top: 8,
  left: 8,
  px: 4,
  py: 2,
  borderRadius: '6px',
  bgcolor: color.brand,
  color: color.onBrand,
  fontWeight: 560,
  transform: 'translateY(-200%)',
  '&:focus': { transform: 'none' },
} as const;
