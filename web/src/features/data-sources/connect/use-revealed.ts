import { useEffect, useState } from 'react';
import useMediaQuery from '@mui/material/useMediaQuery';

const stepMs = 140;

/** How many of `count` things to show: one after the other, or all at once for those who want no motion. */
export function useRevealed(count: number, run: unknown): number {
  const still = useMediaQuery('(prefers-reduced-motion: reduce)', { noSsr: true });
  const [shown, setShown] = useState({ run, count: 0 });
  const current = shown.run === run ? shown.count : 0;
  useEffect(() => {
    if (still || current >= count) return undefined;
    const timer = setTimeout(() => setShown({ run, count: current + 1 }), stepMs);
    return () => clearTimeout(timer);
  }, [still, current, count, run]);
  return still ? count : Math.min(current, count);
}
