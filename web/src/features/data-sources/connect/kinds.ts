import type { ConnectedType, ConnectorForm, DataSourceType } from '@datavizpro/contract';

/** What a person looks for when they look for their database. */
export interface KindWords {
  /** What is reached with it besides its namesake, or what it is good for: one short line. */
  readonly also: string;
  /** Other words by which it is found. */
  readonly words: string;
  /** What it is called after "Connect", where that is not its title. */
  readonly called?: string;
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
  lake: {
    also: 'Folders of Parquet, CSV or NDJSON, in S3 or on disk',
    words: 's3 minio bucket object storage parquet hive',
    called: 'a data lake',
  },
  sqlite: { also: 'A database file on this server', words: 'file db' },
};

export const wordsOf = (type: DataSourceType): KindWords => kindWords[type] ?? { also: '', words: '' };

export type ConnectedForm = ConnectorForm & { readonly type: ConnectedType };

const isConnected = (form: ConnectorForm): form is ConnectedForm => form.type !== 'file';

/** What the form asks of a person, in a sentence. */
export function introductionTo({ fields }: ConnectedForm): string {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  const paste = has('host') ? 'Paste a connection URL into the host' : 'Paste an s3:// address into the bucket';
  const begins = has('host') || has('bucket') ? `${paste}, or fill in the fields.` : 'Fill in the fields.';
  return fields.some(({ secret }) => secret)
    ? `${begins} Passwords and keys are stored encrypted.`
    : `${begins} Nothing is copied: it is read where it is.`;
}

const places = Object.keys(kindWords);
/** The most usual ones first; what is not known here, last. */
const placeOf = ({ type }: ConnectedForm): number => (places.includes(type) ? places.indexOf(type) : places.length);

/** The kinds that can be connected, the ones that fit what was typed. */
export function findKinds(forms: readonly ConnectorForm[], text: string): readonly ConnectedForm[] {
  const wanted = text.trim().toLowerCase();
  const fits = ({ type, title }: ConnectedForm): boolean => {
    const { also, words } = wordsOf(type);
    return `${type} ${title} ${also} ${words}`.toLowerCase().includes(wanted);
  };
  return forms
    .filter(isConnected)
    .filter(fits)
    .sort((a, b) => placeOf(a) - placeOf(b));
}
