import {
  clickhouse,
  duckdb,
  formatDialect,
  mysql,
  postgresql,
  sql as standard,
  sqlite,
  transactsql,
  trino,
  type DialectOptions,
} from 'sql-formatter';
import type { DataSourceType } from '@datavizpro/contract';

const dialects: Readonly<Partial<Record<string, DialectOptions>>> = {
  file: duckdb,
  lake: duckdb,
  postgres: postgresql,
  mysql,
  sqlserver: transactsql,
  clickhouse,
  trino,
  sqlite,
};

/** The same statement, laid out to be read. Throws when it cannot be made out. */
export const formatSql = (text: string, type: DataSourceType): string =>
  formatDialect(text, {
    dialect: dialects[type] ?? standard,
    keywordCase: 'preserve',
    tabWidth: 2,
    paramTypes: { custom: [{ regex: String.raw`\{\{[^{}]*\}\}` }] },
  });
