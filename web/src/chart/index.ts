export { ChartView, type ChartHandle, type ChartViewProps, type PictureWords } from './chart-view';
export { createColorBook, type ColorBook } from './colors';
export type { MarkValues } from './model';
export type { Picture } from './picture/draw-picture';
