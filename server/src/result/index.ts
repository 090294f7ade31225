/** The only door of results: columns in, bytes out. Used by the engine's children and by connectors alike. */
export { filled, type Fill } from './fill.js';
export { hitEnd, ResultEncoder, type EncodedColumns } from './result-encoder.js';
export type { CellLosses } from './losses.js';
export type { ResultBatch, ResultColumnShape, ResultEncoding } from './batch.js';
export { writeExport, type ExportFormat } from './export/write-export.js';
export { UnwritableValue } from './export/writer.js';
