import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { AxisView, AxisWindow } from '../model';
import { usePinch } from './use-pinch';
import { between, zoomed } from './zoom-math';

interface Props {
  readonly window: AxisWindow;
  readonly height: number;
  readonly onView: (view: AxisView) => void;
  /** Everything that zooms with the wheel. */
  readonly area: RefObject<HTMLElement | null>;
}

/** A drag of fewer pixels is a click. */
const leastDrag = 6;
const wheelFactor = 1.25;

interface Drag {
  readonly start: number;
  readonly end: number;
}

/** The strip along the axis: dragged over, it shows only that piece. The wheel does it with Ctrl or ⌘ held, two fingers without. */
export function ZoomLayer({ window: axis, height, onView, area }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const { plot } = axis;
  const top = plot.y + plot.height;
  const pixelAt = (event: { clientX: number }): number => {
    const box = strip.current?.getBoundingClientRect();
    // Pictures on a wall are enlarged as a whole.
    const scale = box && box.width > 0 ? plot.width / box.width : 1;
    return Math.min(plot.width, Math.max(0, (event.clientX - (box?.left ?? 0)) * scale));
  };
  const positionOf = (pixel: number): number => axis.from + (pixel / plot.width) * (axis.to - axis.from);
  useWheel(area, (event) => {
    const factor = event.deltaY > 0 ? wheelFactor : 1 / wheelFactor;
    onView(zoomed(axis, factor, positionOf(pixelAt(event))));
  });
  usePinch(area, axis, pixelAt, (view) => {
    setDrag(null);
    onView(view);
  });
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const start = pixelAt(event);
    setDrag({ start, end: start });
  };
  // Where the pointer is now: its last moves may not have been drawn yet.
  const end = (event: PointerEvent): void => {
    setDrag(null);
    const last = pixelAt(event);
    if (drag && Math.abs(last - drag.start) >= leastDrag) onView(between(positionOf(drag.start), positionOf(last)));
  };
  return (
    <>
      {drag ? (
        <div
          className="dvp-zoom-range"
          style={{
            left: plot.x + Math.min(drag.start, drag.end),
            width: Math.abs(drag.end - drag.start),
            top: plot.y,
            height: height - plot.y,
          }}
        />
      ) : null}
      <div
        ref={strip}
        className="dvp-zoom-strip"
        title="Drag to zoom in"
        style={{ left: plot.x, top, width: plot.width, height: Math.max(0, height - top) }}
        onPointerDown={begin}
        onPointerMove={(event) => drag && setDrag({ ...drag, end: pixelAt(event) })}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      />
    </>
  );
}

/** React listens to wheels passively: the page would zoom as well. */
function useWheel(area: RefObject<HTMLElement | null>, onWheel: (event: WheelEvent) => void): void {
  const latest = useRef(onWheel);
  useEffect(() => {
    latest.current = onWheel;
  });
  useEffect(() => {
    const element = area.current;
    const listen = (event: WheelEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.deltaY === 0) return;
      event.preventDefault();
      latest.current(event);
    };
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, [area]);
}
