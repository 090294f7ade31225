import type { Box, LegendModel, Margin, Size } from '../model';
import { axisFont } from './axis-ticks';
import type { MeasureText } from './text';
import { widest } from './text';

/** Where a plot with axes stands: `outer` is Nivo's own box in the figure, `inner` is what marks are drawn in. */
export interface Frame {
  readonly outer: Box;
  readonly margin: Margin;
  /** In coordinates of the figure. */
  readonly inner: Box;
}

const leastInner = 10;

export function createFrame(size: Size, legend: LegendModel | null, margin: Margin): Frame {
  const top = legend?.placement === 'top' ? legend.height : 0;
  const right = legend?.placement === 'right' ? legend.width : 0;
  const outer = { x: 0, y: top, width: Math.max(1, size.width - right), height: Math.max(1, size.height - top) };
  const width = Math.max(leastInner, outer.width - margin.left - margin.right);
  const height = Math.max(leastInner, outer.height - margin.top - margin.bottom);
  return { outer, margin, inner: { x: outer.x + margin.left, y: outer.y + margin.top, width, height } };
}

/** Room for the labels of the vertical axis. */
export const axisLabelWidth = (labels: readonly string[], measure: MeasureText): number =>
  widest(labels, measure, axisFont) + 12;

const axisTitleHeight = 18;
export const titleRoom = (title: string | undefined): number => (title ? axisTitleHeight : 0);
