import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Size } from '../model';

const least = 20;

/** The size of an element, followed as it changes; null until it is known. */
export function useSize(ref: RefObject<HTMLElement | null>, fixed: Size | undefined): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  const measured = fixed === undefined;
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !measured) return;
    const read = (): void => {
      const [width, height] = [Math.floor(element.clientWidth), Math.floor(element.clientHeight)];
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, measured]);
  const known = fixed ?? size;
  return known && known.width >= least && known.height >= least ? known : null;
}
