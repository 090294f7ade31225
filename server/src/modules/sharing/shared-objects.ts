import type { DataSource, EntityManager, EntitySchema, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Access, GrantableKind, ListQuery, Owned, Page } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { readsOfPrimary, type Reads } from '../../platform/db/index.js';
import { containsPattern, presentedPage, type Keyset } from '../../platform/db/keyset.js';
import type { SharedObject } from './load-shared.js';
import { requireAccess, scopeToVisible, type Actor } from './policy.js';

/** Who owns what is shipped with the product. */
const productAsOwner = { id: '00000000-0000-0000-0000-000000000000', name: 'DataVizPro' } as const;

/** A row as one person sees it: what they may do with it, whose it is, and what else was selected beside it. */
export interface Seen {
  readonly access: Access;
  readonly owner: Owned['owner'];
  readonly raw: Readonly<Record<string, unknown>>;
}

/** An object with its row, for the module that owns it, and as it is presented. */
export interface Visible<Row, Presented> extends SharedObject {
  readonly row: Row;
  readonly presented: Presented;
}

interface SharedRow extends ObjectLiteral {
  readonly id: string;
  readonly ownerId: string | null;
}

export interface SharedKind<Row extends SharedRow, Presented> {
  readonly kind: GrantableKind;
  readonly entity: EntitySchema<Row>;
  /** Of the row in SQL: expressions of `sorts` and of what narrows a query use it. */
  readonly alias: string;
  /** Beside name, createdAt and updatedAt. */
  readonly sorts?: Keyset['sorts'];
  /** What else to read with each row, for `present`. */
  readonly select?: Readonly<Record<string, string>>;
  readonly present: (row: Row, seen: Seen) => Presented;
}

type Narrow<Row extends ObjectLiteral> = (query: SelectQueryBuilder<Row>) => unknown;

/**
 * Objects that are owned and shared, only ever through the eyes of somebody: there is no way to read one without
 * saying who asks.
 */
export class SharedObjects<Row extends SharedRow, Presented> {
  readonly #manager: EntityManager;
  readonly #reads: Pick<Reads, 'read'>;
  readonly #kind: SharedKind<Row, Presented>;
  readonly #keyset: Keyset;

  /** `reads`: where lists, and objects that are only looked at, come from. Without it from `db`, as all else does. */
  constructor(db: DataSource | EntityManager, kind: SharedKind<Row, Presented>, reads?: Pick<Reads, 'read'>) {
    this.#manager = 'manager' in db ? db.manager : db;
    this.#reads = reads ?? readsOfPrimary({ manager: this.#manager });
    this.#kind = kind;
    this.#keyset = keysetOf(kind);
  }

  list(actor: Actor, list: ListQuery, narrow?: Narrow<Row>): Promise<Page<Presented>> {
    return this.#reads.read(actor.userId, (manager) => this.#list(manager, actor, list, narrow));
  }

  /** Throws `not_found` for what the actor may not see, `forbidden` when seeing is all they may. */
  async load(actor: Actor, id: string, need: Access = 'view'): Promise<Visible<Row, Presented>> {
    if (need !== 'view') return this.#load(this.#manager, actor, id, need);
    return this.#reads.read(actor.userId, (manager) => this.#load(manager, actor, id, need));
  }

  /** Those of them that the actor may see, in no particular order. */
  async loadMany(actor: Actor, ids: readonly string[]): Promise<readonly Visible<Row, Presented>[]> {
    if (ids.length === 0) return [];
    return this.find(actor, this.#withIds(ids));
  }

  find(actor: Actor, narrow: Narrow<Row>): Promise<readonly Visible<Row, Presented>[]> {
    return this.#find(this.#manager, actor, narrow);
  }

  /** Which of these the actor may see. */
  async visibleIds(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const query = this.#visibleTo(this.#manager, actor).select(`${this.#kind.alias}.id`, 'id');
    this.#withIds(ids)(query);
    const rows = await query.getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  #list(manager: EntityManager, actor: Actor, list: ListQuery, narrow?: Narrow<Row>): Promise<Page<Presented>> {
    const { alias } = this.#kind;
    const query = this.#visibleTo(manager, actor);
    if (list.q !== undefined && list.q !== '')
      query.andWhere(`${alias}.name ILIKE :name ESCAPE '\\'`, { name: containsPattern(list.q) });
    narrow?.(query);
    return presentedPage(query, this.#keyset, list, (row, raw) => this.#see(row, raw).presented);
  }

  async #load(manager: EntityManager, actor: Actor, id: string, need: Access): Promise<Visible<Row, Presented>> {
    const [found] = await this.#find(manager, actor, this.#withIds([id]));
    if (found === undefined) throw new AppError('not_found');
    requireAccess(found.access, need);
    return found;
  }

  async #find(manager: EntityManager, actor: Actor, narrow: Narrow<Row>): Promise<Visible<Row, Presented>[]> {
    const query = this.#visibleTo(manager, actor);
    narrow(query);
    const { entities, raw } = await query.getRawAndEntities<Record<string, unknown>>();
    return entities.map((row, index) => this.#see(row, raw[index] ?? {}));
  }

  #withIds(ids: readonly string[]): Narrow<Row> {
    return (query) => query.andWhere(`${this.#kind.alias}.id IN (:...ids)`, { ids: [...ids] });
  }

  #see(row: Row, raw: Readonly<Record<string, unknown>>): Visible<Row, Presented> {
    const access = raw['access'] as Access;
    const name = raw['owner_name'];
    const owner =
      row.ownerId === null ? productAsOwner : { id: row.ownerId, name: typeof name === 'string' ? name : '' };
    return { id: row.id, ownerId: owner.id, access, row, presented: this.#kind.present(row, { access, owner, raw }) };
  }

  #visibleTo(manager: EntityManager, actor: Actor): SelectQueryBuilder<Row> {
    const { kind, entity, alias, select = {} } = this.#kind;
    const query = manager
      .createQueryBuilder(entity, alias)
      .leftJoin('users', 'owner', `owner.id = ${alias}.owner_id`)
      .addSelect('owner.name', 'owner_name');
    for (const [name, sql] of Object.entries(select)) query.addSelect(sql, name);
    return scopeToVisible(query, kind, actor);
  }
}

const keysetOf = ({ alias, sorts }: Pick<SharedKind<SharedRow, unknown>, 'alias' | 'sorts'>): Keyset => ({
  sorts: {
    name: { sql: `lower(${alias}.name)`, type: 'text' },
    createdAt: { sql: `${alias}.created_at`, type: 'timestamptz' },
    updatedAt: { sql: `${alias}.updated_at`, type: 'timestamptz' },
    ...sorts,
  },
  defaultSort: '-updatedAt',
  id: `${alias}.id`,
});
