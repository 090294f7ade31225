export { ChartView, type ChartHandle, type ChartViewProps, type PictureWords } from './chart-view';
export { PartChart } from './zoom/part-chart';
export { partParams } from './zoom/part-params';
export type { AskPart, PartRequest } from './zoom/use-chart-part';
export { createColorBook, type ColorBook } from './colors';
export { TableEditsContext, type TableEdits } from './parts/table-edits';
export { isBinRange, type BinRange, type MarkValues, type SelectedMarks } from './model';
export type { Picture } from './picture/draw-picture';
