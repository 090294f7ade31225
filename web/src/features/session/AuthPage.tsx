import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { usePageTitle } from '../../ui/page-frame.js';
import { Logo } from '../../ui/Logo.js';
import { color } from '../../ui/theme/color.js';
import { AuthArt } from './AuthArt.js';

interface AuthPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** Below the form: the other way in. */
  readonly aside?: ReactNode;
}

/** The calm frame of sign-in, register, set-up and invitation: form on paper, petrol beside it. */
export function AuthPage({ title, lead, children, aside }: AuthPageProps) {
  usePageTitle(title);
  return (
    <Box
      sx={{ minHeight: '100dvh', display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr minmax(420px, 46%)' } }}
    >
      <Box component="main" sx={mainStyle}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <Logo size={28} />
          <Typography component="span" variant="h2">
            DataVizPro
          </Typography>
        </Box>
        <Box sx={{ my: 'auto', py: 8, width: '100%', maxWidth: 360, mx: 'auto' }}>
          <Typography variant="h1" sx={{ fontSize: 28 }}>
            {title}
          </Typography>
          {lead !== undefined && (
            <Typography sx={{ color: color.ink2, mt: 2, textWrap: 'pretty' }} component="div">
              {lead}
            </Typography>
          )}
          <Box sx={{ mt: 6 }}>{children}</Box>
          {aside !== undefined && (
            <Typography variant="body2" component="div" sx={{ color: color.ink2, mt: 5 }}>
              {aside}
            </Typography>
          )}
        </Box>
      </Box>
      <AuthArt />
    </Box>
  );
}

const mainStyle = {
  display: 'flex',
  flexDirection: 'column',
  px: { xs: 5, sm: 8 },
  py: { xs: 5, sm: 7 },
  minWidth: 0,
} as const;
