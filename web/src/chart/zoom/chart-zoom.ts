import type { KeyboardEvent } from 'react';
import type { AxisView, AxisWindow, Size } from '../model';
import { moved, zoomed } from './zoom-math';

/** A picture as it came out. */
export interface DrawnChart {
  readonly window: AxisWindow | null;
  readonly size: Size;
  /** Device pixels for each of its own. */
  readonly ratio: number;
  /** Nothing of the axis is out of sight. */
  readonly isWhole: boolean;
  /** Drawn of rows that were reduced to pixels. */
  readonly isReduced: boolean;
}

/** How a chart is looked at, and who is told of it. */
export interface ChartZoom {
  /** Null: all of the axis. */
  readonly view: AxisView | null;
  /** Device pixels for which the rows were reduced. */
  readonly columns: number | null;
  /** Null: everything again. */
  readonly onView: (view: AxisView | null) => void;
  readonly onDrawn: (drawn: DrawnChart) => void;
  /** What a click on a mark does. */
  readonly clickHint?: string;
}

const keyFactor = 1 / 1.5;
const keyShare = 0.25;

/** Plus, minus, 0 and Shift with the arrows. Escape is left to who shows the way back. True when the key was one. */
export function zoomByKey(event: KeyboardEvent, axis: AxisWindow, { onView }: ChartZoom): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const middle = (axis.from + axis.to) / 2;
  const ways: Readonly<Record<string, () => AxisView | null>> = {
    '+': () => zoomed(axis, keyFactor, middle),
    '=': () => zoomed(axis, keyFactor, middle),
    '-': () => zoomed(axis, 1 / keyFactor, middle),
    '0': () => null,
    ...(event.shiftKey ? { ArrowLeft: () => moved(axis, -keyShare), ArrowRight: () => moved(axis, keyShare) } : {}),
  };
  const way = Object.hasOwn(ways, event.key) ? ways[event.key] : undefined;
  if (!way) return false;
  event.preventDefault();
  event.stopPropagation();
  onView(way());
  return true;
}

export const zoomKeys =
  'Plus and minus zoom in and out, Shift with the arrow keys moves along, 0 shows everything again.';
