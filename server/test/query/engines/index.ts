import { duckdb } from './duckdb.js';
import type { EngineUnderTest } from './engine.js';
import { sqlserver } from './sqlserver.js';
import { trino } from './trino.js';

/** One line per engine, in the order of docs/conformance.md. */
export const engines: readonly EngineUnderTest[] = [duckdb, sqlserver, trino];
