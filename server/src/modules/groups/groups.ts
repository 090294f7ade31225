import type { DataSource, EntityManager } from 'typeorm';
import type { Group, GroupChange, ListQuery, NewGroup, Page, Shareable } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { deleteVersioned, onUniqueViolation, updateVersioned } from '../../platform/db/index.js';
import { containsPattern, presentedPage } from '../../platform/db/keyset.js';
import { groupEntity, groupMemberEntity, shareableEntity, type GroupRow, type ShareableRow } from './group.entity.js';

/** Forgets what was shared with a group that goes. Given by the sharing module. */
export interface GrantsOfGroups {
  forgetPrincipal(manager: EntityManager, principal: { kind: 'group'; id: string }): Promise<void>;
}

export const groupSorts = ['name', 'createdAt'] as const;
const keyset = {
  sorts: { name: { sql: 'lower(g.name)', type: 'text' }, createdAt: { sql: 'g.created_at', type: 'timestamptz' } },
  defaultSort: 'name',
  id: 'g.id',
} as const;
const shareableKeyset = {
  sorts: { name: { sql: 'lower(s.name)', type: 'text' } },
  defaultSort: 'name',
  id: 's.id',
} as const;

const memberIdsOf = 'ARRAY(SELECT m.user_id FROM group_members m WHERE m.group_id = g.id ORDER BY m.user_id)';

/** Groups of people, to share with many at once. */
export class Groups {
  readonly #db: DataSource;
  readonly #clock: Clock;
  readonly #grants: GrantsOfGroups;

  constructor(db: DataSource, clock: Clock, grants: GrantsOfGroups) {
    this.#db = db;
    this.#clock = clock;
    this.#grants = grants;
  }

  async list(list: ListQuery): Promise<Page<Group>> {
    const query = this.#db.manager.createQueryBuilder(groupEntity, 'g').addSelect(memberIdsOf, 'member_ids');
    if (list.q !== undefined && list.q !== '') query.where('g.name ILIKE :q', { q: containsPattern(list.q) });
    return presentedPage(query, keyset, list, presentGroup);
  }

  async get(id: string, manager: EntityManager = this.#db.manager): Promise<Group> {
    const { entities, raw } = await manager
      .createQueryBuilder(groupEntity, 'g')
      .addSelect(memberIdsOf, 'member_ids')
      .where('g.id = :id', { id })
      .getRawAndEntities<Record<string, unknown>>();
    const [row] = entities;
    if (row === undefined) throw new AppError('not_found');
    return presentGroup(row, raw[0] ?? {});
  }

  async create(group: NewGroup): Promise<Group> {
    const now = this.#clock.now();
    return this.#writing(async (manager) => {
      const inserted = await manager.insert(groupEntity, { name: group.name, createdAt: now, updatedAt: now });
      const { id } = inserted.generatedMaps[0] as { id: string };
      await this.#addMembers(manager, id, group.memberIds ?? []);
      return this.get(id, manager);
    });
  }

  /** `memberIds` replaces all members. */
  async change(id: string, expectedVersion: number, { name, memberIds }: GroupChange): Promise<Group> {
    return this.#writing(async (manager) => {
      const changes = { ...(name !== undefined && { name }), updatedAt: this.#clock.now() };
      await updateVersioned(manager, groupEntity, { id, expectedVersion }, changes);
      if (memberIds !== undefined) {
        await manager.delete(groupMemberEntity, { groupId: id });
        await this.#addMembers(manager, id, memberIds);
      }
      return this.get(id, manager);
    });
  }

  /** What was shared with the group is no longer shared with its members. */
  async delete(id: string, expectedVersion: number): Promise<void> {
    await this.#db.transaction(async (manager) => {
      await deleteVersioned(manager, groupEntity, { id, expectedVersion });
      await this.#grants.forgetPrincipal(manager, { kind: 'group', id });
    });
  }

  /** People and groups for the share dialog, without the one who asks. */
  async shareables(list: ListQuery, asking: string): Promise<Page<Shareable>> {
    const query = this.#db.manager.createQueryBuilder(shareableEntity, 's').where('s.id <> :asking', { asking });
    if (list.q !== undefined && list.q !== '')
      query.andWhere('(s.name ILIKE :q OR s.email ILIKE :q)', { q: containsPattern(list.q) });
    return presentedPage(query, shareableKeyset, list, presentShareable);
  }

  async #addMembers(manager: EntityManager, groupId: string, memberIds: readonly string[]): Promise<void> {
    const added: unknown[] = await manager.query(
      `INSERT INTO group_members (group_id, user_id)
       SELECT $1, u.id FROM users u WHERE u.id = ANY ($2::uuid[]) RETURNING user_id`,
      [groupId, memberIds],
    );
    if (added.length === memberIds.length) return;
    const message = 'One of these people does not exist.';
    throw new AppError('malformed_request', message, { errors: [{ path: 'memberIds', message }] });
  }

  #writing<T>(write: (manager: EntityManager) => Promise<T>): Promise<T> {
    const taken = (): AppError => new AppError('conflict', 'There is a group of this name already.');
    return onUniqueViolation(() => this.#db.transaction(write), taken, 'groups_name_key');
  }
}

const presentShareable = ({ id, kind, name, email }: ShareableRow): Shareable => ({
  id,
  kind,
  name,
  ...(email !== null && { email }),
});

const presentGroup = (row: GroupRow, raw: Readonly<Record<string, unknown>>): Group => ({
  id: row.id,
  name: row.name,
  memberIds: raw['member_ids'] as string[],
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
