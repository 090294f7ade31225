import Joi from 'joi';
import type { DataSource } from 'typeorm';
import { idParams, listQuerySchema, strictObject, uuid, type IdParams } from '@datavizpro/contract/schemas';
import { route, type Route } from '../../platform/http/index.js';
import type { Principal } from '../../platform/principal.js';
import type { LoadShared } from './load-shared.js';
import type { RevisedKind } from './revision.entity.js';
import { requireAccess } from './policy.js';
import { listRevisions, loadSnapshot } from './revisions.js';

/**
 * Writes a stored state back as a new save, with all the checks of a save (optimistic version, rights on every
 * referenced id), and answers the presented object.
 */
export type RestoreRevision = (request: {
  readonly principal: Principal;
  readonly objectId: string;
  readonly revisionNumber: number;
  readonly snapshot: unknown;
  readonly expectedVersion: number;
}) => Promise<object>;

interface RevisionParams extends IdParams {
  readonly revisionId: string;
}
const revisionParams = strictObject<RevisionParams>({ id: uuid().required(), revisionId: uuid().required() });
const revisionQuery = listQuerySchema(['number']).fork(['q'], () => Joi.forbidden());

/** `/api/{kind}/:id/revisions` and `/:revisionId/restore`. */
export function revisionRoutes(
  db: DataSource,
  kind: RevisedKind,
  load: LoadShared,
  restore: RestoreRevision,
): readonly Route[] {
  const list = route(
    {
      method: 'GET',
      path: `/api/${kind}/:id/revisions`,
      action: `${kind}.revisions.list`,
      summary: 'Every save of this object, newest first',
      params: idParams,
      query: revisionQuery,
      policy: {
        kind: 'object',
        object: kind,
        need: 'view',
        load: async ({ principal, params }) => load(principal, params.id),
      },
    },
    async ({ loaded, query }) => ({ body: await listRevisions(db.manager, kind, loaded.id, query) }),
  );
  const restoring = route(
    {
      method: 'POST',
      path: `/api/${kind}/:id/revisions/:revisionId/restore`,
      action: `${kind}.revisions.restore`,
      summary: 'Make an earlier state the newest one',
      params: revisionParams,
      audit: true,
      ifMatch: true,
      policy: {
        kind: 'object',
        object: kind,
        need: 'edit',
        load: async ({ principal, params }) => {
          const object = await load(principal, params.id);
          requireAccess(object.access, 'edit');
          return object;
        },
      },
    },
    async ({ principal, params, loaded, expectedVersion }) => {
      const { snapshot, number } = await loadSnapshot(db.manager, kind, loaded.id, params.revisionId);
      return {
        body: await restore({ principal, objectId: loaded.id, revisionNumber: number, snapshot, expectedVersion }),
      };
    },
  );
  return [list, restoring];
}
