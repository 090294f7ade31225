import type { ConnectedType, ConnectorForm, DataSourceType } from '@datavizpro/contract';

/** What a person looks for when they look for their database. */
export interface KindWords {
  /** What is reached with it besides its namesake, or what it is good for: one short line. */
  readonly also: string;
  /** Other words by which it is found. */
  readonly words: string;
}

const kindWords: Readonly<Partial<Record<string, KindWords>>> = {
  postgres: {
    also: 'Also CockroachDB, Redshift, Timescale, Citus',
    words: 'postgresql cockroach yugabyte aurora neon supabase',
  },
  mysql: { also: 'Also TiDB, StarRocks, Doris', words: 'mariadb percona aurora vitess singlestore' },
  sqlserver: { also: 'Also Azure SQL', words: 'microsoft mssql t-sql azure' },
  clickhouse: { also: 'Billions of rows, on one server or many', words: 'column distributed' },
  trino: { also: 'One question to many stores', words: 'presto starburst iceberg hive' },
  lake: { also: 'Folders of Parquet, CSV or NDJSON', words: 's3 minio bucket object storage parquet hive' },
  sqlite: { also: 'A database file on this server', words: 'file db' },
};

export const wordsOf = (type: DataSourceType): KindWords => kindWords[type] ?? { also: '', words: '' };

export type ConnectedForm = ConnectorForm & { readonly type: ConnectedType };

const isConnected = (form: ConnectorForm): form is ConnectedForm => form.type !== 'file';

/** The kinds that can be connected, the ones that fit what was typed. */
export function findKinds(forms: readonly ConnectorForm[], text: string): readonly ConnectedForm[] {
  const wanted = text.trim().toLowerCase();
  return forms.filter(isConnected).filter(({ type, title }) => {
    const { also, words } = wordsOf(type);
    return `${type} ${title} ${also} ${words}`.toLowerCase().includes(wanted);
  });
}
