/** The only door of the engine: DuckDB in child processes, for queries, exports and the reading of files. */
export { createEngine, type EngineOptions } from './engine.js';
export { createIngestObserver, observeEngine } from './engine-metrics.js';
export { sqlTypes } from './sql-types.js';
export {
  EngineBusyError,
  EngineCrashedError,
  EngineQueryError,
  EngineTimeoutError,
  UnreadableFileError,
  type ConcatenatedTable,
  type ConcatRequest,
  type Engine,
  type EngineColumn,
  type EngineFiles,
  type EngineQuery,
  type EngineTable,
  type IngestOutcome,
  type IngestRequest,
  type IngestUpdate,
  type IngestedTable,
  type ReadAhead,
} from './types.js';
