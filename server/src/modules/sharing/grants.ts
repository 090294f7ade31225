import type { DataSource, EntityManager } from 'typeorm';
import type { Grant, GrantableKind, NewGrant, Page } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { grantEntity, type GrantRow } from './grant.entity.js';

export interface GrantTarget {
  readonly kind: GrantableKind;
  readonly id: string;
  /** Null for samples, which nobody can share. */
  readonly ownerId: string | null;
}

type PresentedRow = Pick<GrantRow, 'id' | 'access' | 'sql'> & {
  readonly object_kind: GrantableKind;
  readonly created_at: Date;
  readonly principal_kind: 'user' | 'group';
  readonly principal_id: string;
  readonly name: string;
  readonly email: string | null;
};

/** Grants of view or edit, and of SQL on data sources, to people and groups. Who may call is decided by the routes: owners only. */
export class Grants {
  readonly #db: DataSource;
  readonly #clock: Clock;

  constructor(db: DataSource, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** All of them: an object has few. Grants of people who were suspended are kept and shown. */
  async list(target: GrantTarget): Promise<Page<Grant>> {
    const rows = await this.#select('g.object_kind = $1 AND g.object_id = $2', [target.kind, target.id]);
    return { items: rows.map(presentGrant), total: rows.length, nextCursor: null };
  }

  /**
   * Grants, or changes the access that was granted before: saying it twice is saying it once. The right to SQL stays
   * as it is when nothing is said of it.
   */
  async give(target: GrantTarget, grant: NewGrant, by: string): Promise<{ grant: Grant; created: boolean }> {
    if (grant.principal.kind === 'user' && grant.principal.id === target.ownerId)
      throw badPrincipal('The owner has every right already.');
    requireSqlFits(target, grant.sql);
    return this.#db.transaction(async (manager) => {
      await requireGrantee(manager, grant.principal);
      const rows: { id: string; created: boolean }[] = await manager.query(
        `INSERT INTO grants (object_kind, object_id, principal_kind, principal_id, access, created_by, created_at, sql)
         VALUES ($1, $2, $3, $4, $5, $6, $7, COALESCE($8, false))
         ON CONFLICT (object_kind, object_id, principal_kind, principal_id)
         DO UPDATE SET access = EXCLUDED.access, sql = COALESCE($8, grants.sql)
         RETURNING id, (xmax = 0) AS created`,
        [
          target.kind,
          target.id,
          grant.principal.kind,
          grant.principal.id,
          grant.access,
          by,
          this.#clock.now(),
          grant.sql ?? null,
        ],
      );
      const [row] = rows;
      if (row === undefined) throw new Error('The grant was not stored');
      return { grant: await this.#present(row.id, manager), created: row.created };
    });
  }

  async change(target: GrantTarget, grantId: string, { access, sql }: Pick<Grant, 'access' | 'sql'>): Promise<Grant> {
    requireSqlFits(target, sql);
    const result = await this.#db.manager.update(
      grantEntity,
      { id: grantId, objectKind: target.kind, objectId: target.id },
      { access, ...(sql === undefined ? {} : { sql }) },
    );
    if (result.affected === 0) throw new AppError('not_found');
    return this.#present(grantId);
  }

  async revoke(target: GrantTarget, grantId: string): Promise<void> {
    const result = await this.#db.manager.delete(grantEntity, {
      id: grantId,
      objectKind: target.kind,
      objectId: target.id,
    });
    if (result.affected === 0) throw new AppError('not_found');
  }

  /** For the deletion of an object, in its transaction. */
  async forget(manager: EntityManager, kind: GrantableKind, objectId: string): Promise<void> {
    await manager.delete(grantEntity, { objectKind: kind, objectId });
  }

  /** For the deletion of a person or group, in its transaction. */
  async forgetPrincipal(manager: EntityManager, principal: NewGrant['principal']): Promise<void> {
    await manager.delete(grantEntity, { principalKind: principal.kind, principalId: principal.id });
  }

  async #present(id: string, manager?: EntityManager): Promise<Grant> {
    const [row] = await this.#select('g.id = $1', [id], manager);
    if (row === undefined) throw new AppError('not_found');
    return presentGrant(row);
  }

  async #select(
    where: string,
    parameters: readonly string[],
    manager: EntityManager = this.#db.manager,
  ): Promise<PresentedRow[]> {
    return manager.query(
      `SELECT g.id, g.object_kind, g.access, g.sql, g.created_at, g.principal_kind, g.principal_id, COALESCE(u.name, p.name) AS name, u.email
         FROM grants g
         LEFT JOIN users u ON g.principal_kind = 'user' AND u.id = g.principal_id
         LEFT JOIN groups p ON g.principal_kind = 'group' AND p.id = g.principal_id
        WHERE ${where} AND COALESCE(u.id, p.id) IS NOT NULL
        ORDER BY g.created_at, g.id`,
      [...parameters],
    );
  }
}

/** Locks the grantee's row against deletion until the grant is stored. */
async function requireGrantee(manager: EntityManager, principal: NewGrant['principal']): Promise<void> {
  const rows: unknown[] = await manager.query(
    principal.kind === 'user'
      ? `SELECT 1 FROM users WHERE id = $1 AND status <> 'suspended' FOR KEY SHARE`
      : 'SELECT 1 FROM groups WHERE id = $1 FOR KEY SHARE',
    [principal.id],
  );
  if (rows.length === 0) throw badPrincipal('There is no such person or group.');
}

const badPrincipal = (message: string): AppError =>
  new AppError('malformed_request', message, { errors: [{ path: 'principal.id', message }] });

function requireSqlFits(target: GrantTarget, sql: boolean | undefined): void {
  if (sql !== true || target.kind === 'data-sources') return;
  const message = 'The right to send SQL is given on data sources.';
  throw new AppError('malformed_request', message, { errors: [{ path: 'sql', message }] });
}

const presentGrant = (row: PresentedRow): Grant => ({
  id: row.id,
  principal: {
    kind: row.principal_kind,
    id: row.principal_id,
    name: row.name,
    ...(row.email === null ? {} : { email: row.email }),
  },
  access: row.access,
  ...(row.object_kind === 'data-sources' ? { sql: row.sql } : {}),
  createdAt: row.created_at.toISOString(),
});
