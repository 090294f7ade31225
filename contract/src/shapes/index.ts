export * from './columns.js';
export type { Shape, ShapeInput } from './shape.js';
export { shapePie, type PiePart, type PieShape } from './pie.js';
