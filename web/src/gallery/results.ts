import type { QueryResult, ResultColumn } from '@datavizpro/contract';

const files = import.meta.glob<readonly ResultColumn[]>('../../../gallery/expected/*/*.json', { import: 'default' });
const loading = new Map<string, Promise<QueryResult>>();

/** The rows that are expected of an entry's query; the same promise each time, as React's `use` wants it. */
export function loadResult(kind: string, name: string): Promise<QueryResult> {
  const path = `../../../gallery/expected/${kind}/${name}.json`;
  const known = loading.get(path);
  if (known) return known;
  const load = files[path];
  const promise = load
    ? load().then(asResult)
    : Promise.reject(new Error(`${path} is not there: run the gallery's tests with -u.`));
  loading.set(path, promise);
  return promise;
}

const asResult = (columns: readonly ResultColumn[]): QueryResult => ({
  columns,
  rowCount: columns[0]?.values.length ?? 0,
  truncated: false,
  asOf: '2026-11-01T00:00:00Z',
  durationMs: 1,
  cache: 'miss',
});
