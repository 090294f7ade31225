import type { PublicInfo, User } from '@datavizpro/contract';
import { setupSchema } from '@datavizpro/contract/schemas';
import type { Env } from '../../platform/env.js';
import { route, type Reply, type Route } from '../../platform/http/index.js';
import type { VisitContext } from '../auth/index.js';
import type { FirstAdmin } from './first-admin.js';

export interface SetupRouteDeps {
  readonly env: Pick<Env, 'registration' | 'maxUploadBytes' | 'embedOrigins'>;
  readonly version: string;
  readonly firstAdmin: FirstAdmin;
  readonly auth: {
    requireOwnPage(context: VisitContext): void;
    welcome(context: VisitContext, user: User): Promise<Reply>;
  };
}

const open = { policy: { kind: 'public' }, limits: { priority: 'auth', bodyBytes: 16_384 } } as const;

export function setupRoutes({ env, version, firstAdmin, auth }: SetupRouteDeps): readonly Route[] {
  return [
    route(
      {
        ...open,
        method: 'POST',
        path: '/api/setup',
        action: 'setup.run',
        summary: 'Make the first administrator, with the one-time token printed at the start; afterwards 404',
        body: setupSchema,
        audit: true,
      },
      async (context) => {
        auth.requireOwnPage(context);
        return auth.welcome(context, await firstAdmin.setUp(context.body));
      },
    ),
    route(
      {
        ...open,
        method: 'GET',
        path: '/api/info',
        action: 'info.get',
        summary: 'What may be known before signing in',
      },
      async () => {
        const info: PublicInfo = {
          name: 'DataVizPro',
          version,
          registration: env.registration,
          setupNeeded: await firstAdmin.isNeeded(),
          maxUploadBytes: env.maxUploadBytes,
          embedding: env.embedOrigins.length > 0,
        };
        return { body: info };
      },
    ),
  ];
}
