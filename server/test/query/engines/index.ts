import { clickhouse, newClickhouse } from './clickhouse.js';
import { duckdb } from './duckdb.js';
import type { EngineUnderTest } from './engine.js';
import { mariadb } from './mariadb.js';
import { mysql8 } from './mysql8.js';
import { postgres } from './postgres.js';
import { sqlite } from './sqlite.js';
import { sqlserver } from './sqlserver.js';
import { trino } from './trino.js';

/** One line per engine, in the order of docs/conformance.md. */
export const engines: readonly EngineUnderTest[] = [
  duckdb,
  postgres,
  sqlite,
  mariadb,
  mysql8,
  clickhouse,
  newClickhouse,
  sqlserver,
  trino,
];
