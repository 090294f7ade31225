import type { ObjectLiteral, EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access, GrantableKind } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';

/**
 * THE policy of who may do what with whose things. There is one rule, written once, as SQL:
 * the owner owns; everybody else has the best of the grants made to them or to one of their groups;
 * a chart also has the grants of the dashboard it lives in, whose owner may edit it;
 * what is shipped as a sample belongs to nobody, and everybody may look at it.
 * SQL of one's own is a right apart: a data source's owner has it, and whom a grant gives it with `sql`.
 * Administrators get no access from being administrators.
 */

/** Who is asking: everything else (groups, grants) is read at that moment, so that a change acts at once. */
export interface Actor {
  readonly userId: string;
}

/** What the policy needs to know of an object. */
export interface ProtectedObject {
  readonly kind: GrantableKind;
  readonly id: string;
  /** Null for samples. */
  readonly ownerId: string | null;
  /** For charts: the dashboard they live in. */
  readonly dashboardId?: string | null;
  readonly sample?: boolean;
}

const ranks: Readonly<Record<Access, number>> = { view: 1, edit: 2, owner: 3 };

/** Grants to this user or to one of their groups. */
const grantee = `((acl_g.principal_kind = 'user' AND acl_g.principal_id = :aclUser)
  OR (acl_g.principal_kind = 'group' AND acl_g.principal_id IN
    (SELECT acl_m.group_id FROM group_members acl_m WHERE acl_m.user_id = :aclUser)))`;

/** 'edit' sorts before 'view', so MIN is the best grant. */
const bestGrant = (target: string): string =>
  `(SELECT MIN(acl_g.access) FROM grants acl_g WHERE ${target} AND ${grantee})`;

const grantsOf = (kind: GrantableKind, id: string): string =>
  `(acl_g.object_kind = '${kind}' AND acl_g.object_id = ${id})`;

/** `alias` names a row with `id`, `owner_id`, `sample` and, for charts, `dashboard_id`. */
function accessExpression(kind: GrantableKind, alias: string): string {
  const row = `"${alias}"`;
  const own = `WHEN ${row}.owner_id = :aclUser THEN 'owner'`;
  const direct = grantsOf(kind, `${row}.id`);
  const orSample = (best: string): string => `COALESCE(${best}, CASE WHEN ${row}.sample THEN 'view' END)`;
  if (kind !== 'charts') return `CASE ${own} ELSE ${orSample(bestGrant(direct))} END`;
  const inherited = grantsOf('dashboards', `${row}.dashboard_id`);
  const ownsDashboard = `EXISTS (SELECT 1 FROM dashboards acl_d WHERE acl_d.id = ${row}.dashboard_id AND acl_d.owner_id = :aclUser)`;
  return `CASE ${own} WHEN ${ownsDashboard} THEN 'edit' ELSE ${orSample(bestGrant(`(${direct} OR ${inherited})`))} END`;
}

/**
 * Condition that holds for rows that the actor may see. The ids are collected first, so that lists use the indices
 * of `grants` and of the owner instead of asking the policy for every row of the table.
 */
function visibleExpression(kind: GrantableKind, alias: string): string {
  const row = `"${alias}"`;
  const granted = (of: GrantableKind): string =>
    `(SELECT acl_g.object_id FROM grants acl_g WHERE acl_g.object_kind = '${of}' AND ${grantee})`;
  const conditions = [`${row}.owner_id = :aclUser`, `${row}.sample`, `${row}.id IN ${granted(kind)}`];
  if (kind === 'charts')
    conditions.push(
      `${row}.dashboard_id IN ${granted('dashboards')}`,
      `${row}.dashboard_id IN (SELECT acl_d.id FROM dashboards acl_d WHERE acl_d.owner_id = :aclUser)`,
    );
  return `(${conditions.join(' OR ')})`;
}

/** Whether the actor may send SQL of their own to a data source. `alias` names a row with `id` and `owner_id`. */
export function sqlRightExpression(alias: string): string {
  const row = `"${alias}"`;
  const granted = `EXISTS (SELECT 1 FROM grants acl_g WHERE acl_g.sql AND ${grantsOf('data-sources', `${row}.id`)} AND ${grantee})`;
  return `(COALESCE(${row}.owner_id = :aclUser, false) OR ${granted})`;
}

/** All parameters of the policy are named `acl…`, so that they clash with none of the query around it. */
const parametersOf = (actor: Actor): { readonly aclUser: string } => ({ aclUser: actor.userId });

/**
 * Scopes a query of a repository: only rows which the actor may see, and their access as the raw column `access`.
 * The rows have the database columns `id`, `owner_id`, `sample` and, for charts, `dashboard_id`.
 */
export function scopeToVisible<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  kind: GrantableKind,
  actor: Actor,
): SelectQueryBuilder<Entity> {
  return query
    .addSelect(accessExpression(kind, query.alias), 'access')
    .andWhere(visibleExpression(kind, query.alias), parametersOf(actor));
}

/** What the actor may do with one object. Null: not even know of it. */
export async function accessOf(manager: EntityManager, actor: Actor, object: ProtectedObject): Promise<Access | null> {
  const rows = await manager
    .createQueryBuilder()
    .select(accessExpression(object.kind, 'o'), 'access')
    .from(
      '(SELECT CAST(:aclId AS uuid) AS id, CAST(:aclOwner AS uuid) AS owner_id, CAST(:aclDashboard AS uuid) AS dashboard_id, CAST(:aclSample AS boolean) AS sample)',
      'o',
    )
    .setParameters({
      ...parametersOf(actor),
      aclId: object.id,
      aclOwner: object.ownerId,
      aclDashboard: object.dashboardId ?? null,
      aclSample: object.sample ?? false,
    })
    .getRawMany<{ access: Access | null }>();
  return rows[0]?.access ?? null;
}

/** The same as `sqlRightExpression`, for one data source. */
export async function mayWriteSql(
  manager: EntityManager,
  actor: Actor,
  source: { readonly id: string; readonly ownerId: string | null },
): Promise<boolean> {
  const rows = await manager
    .createQueryBuilder()
    .select(sqlRightExpression('o'), 'allowed')
    .from('(SELECT CAST(:aclId AS uuid) AS id, CAST(:aclOwner AS uuid) AS owner_id)', 'o')
    .setParameters({ ...parametersOf(actor), aclId: source.id, aclOwner: source.ownerId })
    .getRawMany<{ allowed: boolean }>();
  return rows[0]?.allowed === true;
}

/** True when `have` includes `need`: owners may edit, editors may view. */
export const allows = (have: Access | null, need: Access): boolean => have !== null && ranks[have] >= ranks[need];

/** What one may not see is not there; what one sees but may not touch is forbidden. */
export function requireAccess(have: Access | null, need: Access): asserts have is Access {
  if (have === null) throw new AppError('not_found');
  if (ranks[have] < ranks[need]) throw new AppError('forbidden');
}
