import type { GrantableKind } from '@datavizpro/contract';
import {
  grantChangeSchema,
  idParams,
  newGrantSchema,
  strictObject,
  uuid,
  type IdParams,
} from '@datavizpro/contract/schemas';
import { route, type Route } from '../../platform/http/index.js';
import type { Principal } from '../../platform/principal.js';
import type { Grants, GrantTarget } from './grants.js';
import type { LoadShared } from './load-shared.js';
import { requireAccess } from './policy.js';

interface GrantParams extends IdParams {
  readonly grantId: string;
}
const grantParams = strictObject<GrantParams>({ id: uuid().required(), grantId: uuid().required() });

/** `/api/{kind}/:id/grants`: only the owner sees and decides with whom an object is shared. */
export function grantRoutes(grants: Grants, kind: GrantableKind, load: LoadShared): readonly Route[] {
  const ownerOnly = {
    kind: 'object',
    object: kind,
    need: 'owner',
    load: async (context: { principal: Principal; params: IdParams }): Promise<GrantTarget> => {
      const object = await load(context.principal, context.params.id);
      requireAccess(object.access, 'owner');
      return { kind, id: object.id, ownerId: object.ownerId };
    },
  } as const;
  const collection = { path: `/api/${kind}/:id/grants`, policy: ownerOnly, params: idParams } as const;
  const single = { path: `/api/${kind}/:id/grants/:grantId`, policy: ownerOnly, params: grantParams } as const;

  return [
    route(
      { ...collection, method: 'GET', action: `${kind}.grants.list`, summary: 'With whom this is shared' },
      async ({ loaded }) => ({ body: await grants.list(loaded) }),
    ),
    route(
      {
        ...collection,
        method: 'POST',
        action: `${kind}.grants.create`,
        summary: 'Share with a person or a group',
        body: newGrantSchema,
        audit: true,
        idempotent: true,
      },
      async ({ loaded, body, principal }) => {
        const { grant, created } = await grants.give(loaded, body, principal.userId);
        return { status: created ? 201 : 200, body: grant };
      },
    ),
    route(
      {
        ...single,
        method: 'PATCH',
        action: `${kind}.grants.update`,
        summary: 'Change what a grant allows',
        body: grantChangeSchema,
        audit: true,
      },
      async ({ loaded, params, body }) => ({ body: await grants.change(loaded, params.grantId, body) }),
    ),
    route(
      { ...single, method: 'DELETE', action: `${kind}.grants.delete`, summary: 'Stop sharing', audit: true },
      async ({ loaded, params }) => {
        await grants.revoke(loaded, params.grantId);
        return { status: 204 };
      },
    ),
  ];
}
