import * as Plot from '@observablehq/plot';
import type { DrawnKind, Points } from './data';

const size = { width: 600, height: 400 } as const;

/** Observable Plot, which draws SVG. It has no pies and no treemaps. */
export function drawPlot(kind: DrawnKind, { x, y }: Points): Element {
  switch (kind) {
    case 'line':
      return Plot.plot({ ...size, marks: [Plot.line(y, { x: [...x], y: [...y], tip: true })] });
    case 'scatter':
      return Plot.plot({ ...size, marks: [Plot.dot(y, { x: [...x], y: [...y], r: 2, tip: true })] });
    case 'bar':
      return Plot.plot({ ...size, x: { domain: [...x] }, marks: [Plot.barY(y, { x: [...x], y: [...y], tip: true })] });
    case 'histogram':
      return Plot.plot({
        ...size,
        marks: [Plot.rectY(x, Plot.binX({ y: 'count' }, { x: [...x], thresholds: 48, tip: true }))],
      });
    case 'heatmap': {
      const side = Math.floor(Math.sqrt(y.length));
      const cells = Array.from({ length: side * side }, (_, index) => index);
      const place = { x: cells.map((index) => index % side), y: cells.map((index) => Math.floor(index / side)) };
      return Plot.plot({
        ...size,
        marks: [Plot.cell(cells, { ...place, fill: cells.map((index) => y[index]!), tip: true })],
      });
    }
    default:
      throw new Error(`Plot has no ${kind}.`);
  }
}
