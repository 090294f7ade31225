import type { DataSource, EntityManager } from 'typeorm';
import type { Access, GrantableKind, Principal } from '@datavizpro/contract';
import type { Clock } from '../../platform/clock.js';
import type { Route } from '../../platform/http/index.js';
import { grantEntity } from './grant.entity.js';
import { grantRoutes } from './grant-routes.js';
import { Grants } from './grants.js';
import type { LoadShared } from './load-shared.js';
import { GrantsOfSql1764100000107, Sharing1764000000106 } from './migrations.js';
import { accessOf, mayWriteSql, type Actor, type ProtectedObject } from './policy.js';
import { revisionEntity, type RevisedKind } from './revision.entity.js';
import { revisionRoutes, type RestoreRevision } from './revision-routes.js';

export { allows, requireAccess, scopeToVisible, sqlRightExpression } from './policy.js';
export type { Actor } from './policy.js';
export { recordRevision } from './revisions.js';
export { summariseChange } from './summarise-change.js';
export { SharedObjects, type Seen, type SharedKind, type Visible } from './shared-objects.js';
export type { SharedObject } from './load-shared.js';

export interface SharingModule {
  /** Rights of an actor on a loaded object; also for somebody who is not asking, such as a chart's owner. */
  accessOf(actor: Actor, object: ProtectedObject, manager?: EntityManager): Promise<Access | null>;
  /** Whether the actor may send SQL of their own to a data source: its owner, and whom a grant gave that right. */
  mayWriteSql(actor: Actor, source: { readonly id: string; readonly ownerId: string | null }): Promise<boolean>;
  /** Call in the transaction that deletes an object for good. */
  forgetGrants(manager: EntityManager, kind: GrantableKind, objectId: string): Promise<void>;
  /** Call in the transaction that deletes a person or group for good. */
  forgetPrincipal(manager: EntityManager, principal: Principal): Promise<void>;
  /** GET, POST, PATCH and DELETE below `/api/{kind}/:id/grants`. */
  grantRoutes(kind: GrantableKind, load: LoadShared): readonly Route[];
  /** GET `/api/{kind}/:id/revisions` and POST `…/:revisionId/restore`. */
  revisionRoutes(kind: RevisedKind, load: LoadShared, restore: RestoreRevision): readonly Route[];
}

export const sharingPersistence = {
  entities: [grantEntity, revisionEntity],
  migrations: [Sharing1764000000106, GrantsOfSql1764100000107],
};

/** Who may do what with whose things, and the history of every save. */
export function createSharingModule(deps: { readonly db: DataSource; readonly clock: Clock }): SharingModule {
  const grants = new Grants(deps.db, deps.clock);
  return {
    accessOf: (actor, object, manager) => accessOf(manager ?? deps.db.manager, actor, object),
    mayWriteSql: (actor, source) => mayWriteSql(deps.db.manager, actor, source),
    forgetGrants: (manager, kind, objectId) => grants.forget(manager, kind, objectId),
    forgetPrincipal: (manager, principal) => grants.forgetPrincipal(manager, principal),
    grantRoutes: (kind, load) => grantRoutes(grants, kind, load),
    revisionRoutes: (kind, load, restore) => revisionRoutes(deps.db, kind, load, restore),
  };
}
