import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ListQuery, Page } from '@datavizpro/contract';
import { AppError } from '../app-error.js';

/** What a list can be sorted by. `sql` must never be null: wrap it in COALESCE. */
interface SortKey {
  readonly sql: string;
  readonly type: 'text' | 'timestamptz' | 'bigint';
}

export interface Keyset {
  /** Public sort name → expression over the query's aliases. */
  readonly sorts: Readonly<Record<string, SortKey>>;
  /** As in `?sort=`: `-updatedAt`. */
  readonly defaultSort: string;
  /** Unique uuid column that breaks ties: `chart.id`. */
  readonly id: string;
}

export interface KeysetPage<Entity> {
  /** `raw` has what was added to the selection beside the entity. */
  readonly rows: readonly { readonly entity: Entity; readonly raw: Readonly<Record<string, unknown>> }[];
  readonly total: number;
  readonly nextCursor: string | null;
}

const defaultPageSize = 50;

/**
 * One page of a list whose order stays stable while rows come and go: it continues after the last row seen,
 * never at an offset. The cursor remembers its sort; with another one it is refused.
 */
async function keysetPage<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  keyset: Keyset,
  list: ListQuery,
): Promise<KeysetPage<Entity>> {
  const sort = list.sort ?? keyset.defaultSort;
  const limit = list.limit ?? defaultPageSize;
  const total = await query.clone().getCount();
  const page = orderAfter(query.clone(), keyset, sort, list.cursor).limit(limit + 1);
  const { entities, raw } = await refusingBadCursors(page.getRawAndEntities<Record<string, unknown>>(), list.cursor);
  const rows = entities.map((entity, index) => ({ entity, raw: raw[index] ?? {} }));
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit), total, nextCursor: last === undefined ? null : encode(sort, last.raw) };
}

/** The same as the contract's page; `present` makes each item, and nothing else of the rows gets out. */
export async function presentedPage<Entity extends ObjectLiteral, Item>(
  query: SelectQueryBuilder<Entity>,
  keyset: Keyset,
  list: ListQuery,
  present: (entity: Entity, raw: Readonly<Record<string, unknown>>) => Item,
): Promise<Page<Item>> {
  const { rows, total, nextCursor } = await keysetPage(query, keyset, list);
  return { items: rows.map(({ entity, raw }) => present(entity, raw)), total, nextCursor };
}

function orderAfter<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  keyset: Keyset,
  sort: string,
  cursor: string | undefined,
): SelectQueryBuilder<Entity> {
  const descending = sort.startsWith('-');
  const key = keyset.sorts[descending ? sort.slice(1) : sort];
  if (key === undefined) throw badField('sort', 'This list cannot be sorted by this field.');
  const direction = descending ? 'DESC' : 'ASC';
  query
    .addSelect(key.sql, 'keyset_order')
    .addSelect(`CAST(${key.sql} AS text)`, 'keyset_value')
    .addSelect(`CAST(${keyset.id} AS text)`, 'keyset_id')
    .orderBy('keyset_order', direction)
    .addOrderBy(keyset.id, direction);
  if (cursor === undefined) return query;
  const { value, id } = decode(cursor, sort);
  return query.andWhere(
    `(${key.sql}, ${keyset.id}) ${descending ? '<' : '>'} (CAST(:keysetValue AS ${key.type}), CAST(:keysetId AS uuid))`,
    { keysetValue: value, keysetId: id },
  );
}

const encode = (sort: string, raw: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify([sort, raw['keyset_value'], raw['keyset_id']])).toString('base64url');

function decode(cursor: string, sort: string): { value: string; id: string } {
  const parts = parseCursor(cursor);
  if (parts?.[0] !== sort || parts[1] === undefined || parts[2] === undefined)
    throw badField('cursor', 'This cursor does not belong to this list and sort.');
  return { value: parts[1], id: parts[2] };
}

function parseCursor(cursor: string): readonly string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts)) return null;
    return parts.every((part) => typeof part === 'string' && !part.includes('\0')) ? (parts as string[]) : null;
  } catch {
    return null;
  }
}

/** A forged cursor may hold anything: what PostgreSQL cannot read as the column's type (class 22) is the caller's fault. */
async function refusingBadCursors<T>(page: Promise<T>, cursor: string | undefined): Promise<T> {
  try {
    return await page;
  } catch (error) {
    const code = (error as { driverError?: { code?: unknown } }).driverError?.code;
    if (cursor !== undefined && typeof code === 'string' && code.startsWith('22'))
      throw badField('cursor', 'This cursor is damaged.');
    throw error;
  }
}

const badField = (path: string, message: string): AppError =>
  new AppError('malformed_request', message, { errors: [{ path, message }] });

/** `%` and `_` in what a person types stand for themselves: `LIKE :pattern ESCAPE '\'`. */
export const containsPattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
