import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

const narrowest = 48;
const widest = 900;
const keyStep = 16;
const limit = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

interface EdgeProps {
  readonly name: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The right edge of a head: dragged, or moved with the arrow keys, it makes its column wider and narrower. */
export function ColumnEdge({ name, width, onWidth }: EdgeProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    start.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current) onWidth(limit(start.current.width + event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const turn = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (turn === undefined) return;
    event.preventDefault();
    onWidth(limit(width + turn * keyStep));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${name}`}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      className="dvp-th-edge"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = null)}
      onPointerCancel={() => (start.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}
