export * from './columns.js';
export type { Shape, ShapeInput } from './shape.js';
export { shapePie, type PiePart, type PieShape } from './pie.js';
export { shapeBar, shapeSeries, type SeriesShape, type ShapedSeries } from './series.js';
