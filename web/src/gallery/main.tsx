import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import '../ui/theme/fonts';
import { theme } from '../ui/theme/theme';
import { GalleryPage } from './GalleryPage';
import { readWish } from './wish';

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no #root.');
const wish = readWish(new URLSearchParams(location.search));
createRoot(root).render(
  <StrictMode>
    <ThemeProvider theme={theme} defaultMode={wish.mode} modeStorageKey={`gallery-${wish.mode}`} noSsr>
      <CssBaseline />
      <GalleryPage wish={wish} />
    </ThemeProvider>
  </StrictMode>,
);
