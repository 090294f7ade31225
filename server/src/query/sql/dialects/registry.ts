import type { DataSourceType } from '@datavizpro/contract';
import type { Dialect } from './dialect.js';
import { duckdbDialect } from './duckdb.js';

/** Who speaks what. */
export const dialects: Partial<Record<DataSourceType, Dialect>> = { file: duckdbDialect };
