import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** For screen readers only. */
export function VisuallyHidden({ children, live }: { readonly children: ReactNode; readonly live?: 'polite' }) {
  return (
    <Box component="span" aria-live={live} sx={hidden}>
      {children}
    </Box>
  );
}

const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  m: '-1px',
  p: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
  border: 0,
} as const;
