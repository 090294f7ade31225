/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly nextCursor: string | null;
}

export interface ListQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly q?: string;
  /** A field name, with `-` before it for descending: `-updatedAt`. */
  readonly sort?: string;
}

/** What every stored object carries. Times are ISO 8601 in UTC. */
export interface Stored {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What the caller may do with an object: `owner` can also share and delete it. */
export type Access = 'view' | 'edit' | 'owner';

export interface Owned extends Stored {
  readonly owner: { readonly id: string; readonly name: string };
  readonly access: Access;
}
