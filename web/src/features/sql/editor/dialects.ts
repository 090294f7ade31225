import { MSSQL, MySQL, PostgreSQL, SQLite, StandardSQL, type SQLDialect } from '@codemirror/lang-sql';
import type { DataSourceType } from '@datavizpro/contract';

const dialects: Readonly<Partial<Record<string, SQLDialect>>> = {
  file: PostgreSQL,
  lake: PostgreSQL,
  postgres: PostgreSQL,
  mysql: MySQL,
  sqlserver: MSSQL,
  // Backticks and a large vocabulary, as with MySQL.
  clickhouse: MySQL,
  trino: StandardSQL,
  sqlite: SQLite,
};

/** The words and quotes of a kind of database, for highlighting. */
export const editorDialect = (type: DataSourceType): SQLDialect => dialects[type] ?? StandardSQL;
