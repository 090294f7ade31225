import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function for as long as the component lives, doing what the newest one does: memoised tiles stay still. */
export function useStable<Arguments extends unknown[], Result>(
  run: (...parameters: Arguments) => Result,
): (...parameters: Arguments) => Result {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...parameters: Arguments) => latest.current(...parameters), []);
}
