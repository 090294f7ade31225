export * from './columns.js';
export type { Shape, ShapeInput } from './shape.js';
export { shapePie, type PiePart, type PieShape } from './pie.js';
export { shapeBar, shapeSeries, type SeriesShape, type ShapedSeries } from './series.js';
export { combineOf, shapePivot, type Combine, type PivotCell, type PivotMeasure, type PivotShape } from './pivot.js';
export type { PivotAxis, PivotNode } from './pivot-axis.js';
export { inOrderOf, isOrderedColumn, keepsOrder } from './order.js';
export { shapeWaterfall, type WaterfallShape, type WaterfallStep } from './waterfall.js';
export { shapeTree, type TreeNode, type TreeShape } from './tree.js';
export {
  shapeHistogram,
  shapeHistogram2d,
  shapeViolin,
  type BinnedSeries,
  type GridCell,
export { shapeTable, totalOf, type ShapedColumn, type TableShape } from './table.js';
  type GridShape,
  type HistogramShape,
  type Range,
} from './bins.js';
export { shapeBoxPlot, type Box, type BoxPlotShape } from './box-plot.js';
