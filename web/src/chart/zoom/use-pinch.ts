import { useEffect, useRef, type RefObject } from 'react';
import type { AxisView, AxisWindow } from '../model';
import { pinched } from './zoom-math';

interface Pinch {
  readonly axis: AxisWindow;
  /** Where the two fingers were put down. */
  readonly start: readonly [number, number];
}

/** Two fingers zoom: what lies under each of them stays there. With one the page is scrolled, as everywhere. */
export function usePinch(
  area: RefObject<HTMLElement | null>,
  axis: AxisWindow,
  pixelAt: (touch: Touch) => number,
  onView: (view: AxisView) => void,
): void {
  const latest = useRef({ axis, pixelAt, onView });
  useEffect(() => {
    latest.current = { axis, pixelAt, onView };
  });
  useEffect(() => {
    const element = area.current;
    let pinch: Pinch | null = null;
    const fingers = ({ touches: [one, other, third] }: TouchEvent): readonly [number, number] | null =>
      one && other && !third ? [latest.current.pixelAt(one), latest.current.pixelAt(other)] : null;
    const begin = (event: TouchEvent): void => {
      const start = fingers(event);
      pinch = start && { axis: latest.current.axis, start };
    };
    const move = (event: TouchEvent): void => {
      const now = pinch && fingers(event);
      if (!pinch || !now) return;
      event.preventDefault();
      const view = pinched(pinch.axis, pinch.start, now, pinch.axis.plot.width);
      if (view) latest.current.onView(view);
    };
    element?.addEventListener('touchstart', begin, { passive: true });
    element?.addEventListener('touchend', begin, { passive: true });
    element?.addEventListener('touchmove', move, { passive: false });
    return () => {
      element?.removeEventListener('touchstart', begin);
      element?.removeEventListener('touchend', begin);
      element?.removeEventListener('touchmove', move);
    };
  }, [area]);
}
