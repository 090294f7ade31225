export { EmbeddedPostgres } from './supervisor.js';
export { joinEmbedded, type JoinedPostgres } from './join.js';
export type { EmbeddedOptions } from './parts.js';
export type { EmbeddedConnection } from './connection.js';
export { DataFolderInUse, EmbeddedUnavailable } from './unavailable.js';
