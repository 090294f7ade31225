import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { color } from '../../ui/theme/color';

interface SectionFrame {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

/** One way out: its name, what it gives, and its buttons. */
export const Section = ({ title, about, children }: SectionFrame) => (
  <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
    <Box>
      <Typography variant="h3">{title}</Typography>
      <Typography variant="caption" component="p" sx={{ color: color.ink2, m: 0 }}>
        {about}
      </Typography>
    </Box>
    {children}
  </Box>
);
