import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import { Logo } from '../ui/Logo.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';

const patienceMs = 250;

/** While the session and the first code arrive: nothing at first, then a calm sign of life. */
export function Splash() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box role="status" sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center' }}>
      <VisuallyHidden>Starting…</VisuallyHidden>
      <Box sx={{ opacity: late ? 1 : 0, transition: 'opacity 200ms', ...breathing }}>
        <Logo size={44} />
      </Box>
    </Box>
  );
}

const breathing = {
  '@keyframes breathing': { '50%': { opacity: 0.35 } },
  '& svg': { animation: 'breathing 1.6s ease-in-out infinite' },
} as const;
