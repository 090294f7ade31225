/** What is known of a server and its user after the first question. */
export interface ServerState {
  readonly version: string;
  readonly flavour: 'clickhouse' | 'clickhouse-18';
  /** What a DateTime without a zone of its own is shown in. */
  readonly timezone: string;
  /** 0: may write. 1: may not even set anything. 2: may set, and read only. */
  readonly readonly: 0 | 1 | 2;
  /** Known to servers of the last years: values beside the text, and fractions of seconds. */
  readonly hasParameters: boolean;
}

export const stateSql = "select version(), timezone(), (select value from system.settings where name = 'readonly')";

/** Tab-separated, as `stateSql` answers. */
export function readState(text: string): ServerState {
  const [version = '', timezone = 'UTC', readonly = '0'] = text.trim().split('\t');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > 20 || (major === 20 && minor >= 8);
  const level = readonly === '1' ? 1 : readonly === '2' ? 2 : 0;
  return {
    version,
    timezone,
    readonly: level,
    flavour: isNew ? 'clickhouse' : 'clickhouse-18',
    hasParameters: isNew,
  };
}

type Settings = readonly (readonly [string, string])[];

/**
 * Settings of one statement, for who may set any. `readonly` comes last: from there on nothing can be set, written, or
 * read from elsewhere. A shard that is down fails the statement; a part of the rows would look like all of them.
 */
export function settingsOf({ readonly }: ServerState, deadlineMs: number): Settings {
  if (readonly === 1) return [];
  return [
    ['max_execution_time', String(Math.max(1, Math.ceil(deadlineMs / 1000)))],
    ['join_use_nulls', '1'],
    ['output_format_json_quote_64bit_integers', '1'],
    ['output_format_json_quote_denormals', '1'],
    ['skip_unavailable_shards', '0'],
    ...(readonly === 0 ? ([['readonly', '1']] as const) : []),
  ];
}

/** What is more, or less, than this application needs. */
export function warningsOf({ readonly }: ServerState): readonly string[] {
  if (readonly === 0) return ['This user may write. One with readonly = 2 is safer, also from mistakes.'];
  if (readonly === 1)
    return [
      'This user may not set time limits (readonly = 1): queries are stopped by this application only, unless its profile has max_execution_time.',
    ];
  return [];
}
