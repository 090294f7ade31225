import { useEffect, useState } from 'react';

/** The value after it has been still for a moment: one request per pause, not per key. */
export function useDebounced<T>(value: T, delayMs = 150): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
