export * from './columns.js';
export type { Shape, ShapeInput } from './shape.js';
export { shapePie, type PiePart, type PieShape } from './pie.js';
export { shapeSeries, type SeriesShape, type ShapedSeries } from './series.js';
export {
  cellFinder,
  combineOf,
  shapePivot,
  type Combine,
  type PivotCell,
  type PivotMeasure,
  type PivotShape,
} from './pivot.js';
export type { PivotAxis, PivotNode } from './pivot-axis.js';
export { choroplethMap, shapeChoropleth, type ChoroplethShape, type ShapedRegion } from './choropleth.js';
export { shapeGauge, type GaugeShape } from './gauge.js';
export { shapeRelations, type FlowLink, type FlowNode, type FlowShape } from './flows.js';
export { pearson, shapeCorrelation, type CorrelationShape } from './correlation.js';
export { shapeParallel, type ParallelShape } from './parallel.js';
export { shapeSankey } from './sankey.js';
export { shapePointMap, type PointMapShape, type ShapedPoint } from './point-map.js';
export { countryCodes } from '../places/country-codes.js';
export { regionCountries } from '../places/region-countries.js';
export { usStates } from '../places/us-states.js';
export { shapeTable, totalOf, type ShapedColumn, type TableShape } from './table.js';
export { inOrderOf, isOrderedColumn, keepsOrder } from './order.js';
export { largestFirst } from './largest-first.js';
export { shapeWaterfall, type WaterfallShape, type WaterfallStep } from './waterfall.js';
export { shapeTree, type TreeNode, type TreeShape } from './tree.js';
export {
  shapeHistogram,
  shapeHistogram2d,
  shapeViolin,
  type BinnedSeries,
  type GridCell,
  type GridShape,
  type HistogramShape,
  type Range,
} from './bins.js';
export { shapeAreaBump, shapeBump, type BumpShape, type RankedSeries } from './ranks.js';
export { shapeDensity, type DensityShape } from './density.js';
export { shapeTimeRange, type TimeRangeShape } from './time-range.js';
export { shapeCandlestick, type Candle, type CandlestickShape } from './candlestick.js';
export { shapeCalendar, type CalendarDay, type CalendarShape } from './calendar.js';
export { shapeCombo, type ComboShape } from './combo.js';
export { shapeBoxPlot, type Box, type BoxPlotShape } from './box-plot.js';
export { shapeBullet, type Bullet, type BulletShape } from './bullet.js';
export { shapeFunnel, type FunnelShape, type FunnelStage } from './funnel.js';
export { withKnownBins } from './known-bins.js';
export { shapeOf } from './registry.js';
export { shapeScatter, type ScatterPoint, type ScatterShape } from './scatter.js';
export { shapeHeatmap, type HeatmapShape } from './heatmap.js';
export { shapeNumber, type NumberPoint, type NumberShape } from './number.js';
export * from './time.js';
export { type SeriesCourse, type ShapedCourse } from './course.js';
export * from '../fit/index.js';
