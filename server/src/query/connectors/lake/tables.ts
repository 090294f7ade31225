import { formatOf, type LakeFile, type LakeFormat } from './lake-file.js';

export interface LakePartition {
  readonly name: string;
  readonly nativeType: 'BIGINT' | 'DATE' | 'VARCHAR';
}

/** Files that make one table together. */
export interface LakeTable {
  readonly name: string;
  readonly format: LakeFormat;
  readonly files: readonly LakeFile[];
  /** Columns that stand in the folders' names, `year=2026`. */
  readonly partitions: readonly LakePartition[];
}

export interface LakeTables {
  readonly tables: readonly LakeTable[];
  /** What is there and cannot be read, in sentences. */
  readonly warnings: readonly string[];
}

/** Hive's name for "no value". */
export const noValue = '__HIVE_DEFAULT_PARTITION__';

/** The tables of a listing: each folder, and each file that stands alone. `rootName`: for files without either. */
export function tablesOf(files: readonly LakeFile[], rootName: string, wanted?: LakeFormat): LakeTables {
  const groups = new Map<string, LakeFile[]>();
  const managed = new Set<string>();
  for (const file of files) {
    const segments = file.key.split('/');
    const name = tableName(segments, rootName);
    if (isManaged(segments)) managed.add(name);
    if (segments.some((segment) => /^[._]/.test(segment))) continue;
    const group = groups.get(name);
    if (group) group.push(file);
    else groups.set(name, [file]);
  }
  const found = [...groups].filter(([name]) => !managed.has(name));
  const tables = found.flatMap(([name, group]) => tableOf(name, group, wanted) ?? []);
  const warnings = [...managed].map(
    (name) =>
      `"${name}" is kept by a table format (Delta, Iceberg or Hudi), whose files alone would give wrong numbers.`,
  );
  return { tables: tables.sort((a, b) => (a.name < b.name ? -1 : 1)), warnings };
}

function tableName(segments: readonly string[], rootName: string): string {
  const [first = '', ...rest] = segments;
  if (partitionOf(first)) return rootName;
  return rest.length > 0 ? first : first.replace(/\.[a-z]+(?:\.gz|\.zst)?$/i, '');
}

/** Such tables say in files of their own which of the others count. */
const isManaged = (segments: readonly string[]): boolean =>
  segments.some((segment) => segment === '_delta_log' || segment === '.hoodie') ||
  (segments.at(-2) === 'metadata' && /\.metadata\.json$/.test(segments.at(-1) ?? ''));

function tableOf(name: string, group: readonly LakeFile[], wanted: LakeFormat | undefined): LakeTable | null {
  const format = wanted ?? mostFrequent(group.flatMap(({ key }) => formatOf(key)?.format ?? []));
  const files = group.filter(({ key, size }) => size > 0 && formatOf(key)?.format === format);
  if (format === undefined || files.length === 0) return null;
  return { name, format, files, partitions: partitionsOf(files) };
}

function mostFrequent<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function partitionOf(segment: string): readonly [string, string] | null {
  const equals = segment.indexOf('=');
  return equals < 1 ? null : [decode(segment.slice(0, equals)), decode(segment.slice(equals + 1))];
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What the folders of a file say. */
export function partitionValues({ key }: LakeFile): ReadonlyMap<string, string> {
  return new Map(
    key
      .split('/')
      .slice(0, -1)
      .flatMap((segment) => [partitionOf(segment)].filter((pair) => pair !== null)),
  );
}

/** Columns from folders, when all files have the same ones. */
function partitionsOf(files: readonly LakeFile[]): readonly LakePartition[] {
  const all = files.map(partitionValues);
  const names = [...(all[0]?.keys() ?? [])];
  const same = all.every((values) => values.size === names.length && names.every((name) => values.has(name)));
  if (!same) return [];
  return names.map((name) => ({ name, nativeType: typeOf(all.flatMap((values) => values.get(name) ?? [])) }));
}

/** `01` and `12` are numbers of months; `01234` is a code. */
function typeOf(values: readonly string[]): LakePartition['nativeType'] {
  const known = values.filter((value) => value !== noValue);
  if (known.length === 0) return 'VARCHAR';
  if (known.every((value) => /^(?:-?(?:0|[1-9]\d{0,14})|\d{2})$/.test(value))) return 'BIGINT';
  return known.every((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)))
    ? 'DATE'
    : 'VARCHAR';
}
