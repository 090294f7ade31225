import { route, type Route } from '../../platform/http/route.js';
import type { Platform } from '../../platform/platform.js';
import type { QueryService } from '../../query/index.js';
import { activityRoutes } from './activity-routes.js';
import { lookAtParts, reportHealth, type HealthDeps } from './health-report.js';
import { InstanceActivity } from './instance-activity.js';
import { instanceEntity, migrations } from './instance.entity.js';
import { Instances } from './instances.js';
import type { Names } from './names.js';
import { PartStates } from './part-states.js';

export const operationsPersistence = { entities: [instanceEntity], migrations };

/** How often to look at the parts while nobody asks, so that it is known since when one is away. */
const lookMs = 30_000;

interface OperationsDeps extends Omit<HealthDeps, 'instances' | 'db' | 'redis' | 'storage' | 'states' | 'query'> {
  readonly platform: Pick<Platform, 'env' | 'log' | 'db' | 'redis' | 'storage' | 'clock'>;
  readonly query: Pick<QueryService, 'stats' | 'activity' | 'stop' | 'cancel'>;
  /** Those of modules that have names to tell. */
  readonly names: Omit<Names, 'people'>;
}

interface OperationsModule {
  readonly routes: readonly Route[];
  /** Cancels a query of this user by its request id, on whichever instance it runs. False when none does. */
  readonly cancelQuery: QueryService['cancel'];
  start(): Promise<void>;
  close(): Promise<void>;
}

/** What administrators look at to see how the installation is. */
export function createOperationsModule({ platform, ...deps }: OperationsDeps): OperationsModule {
  const { db, redis, log, env, clock } = platform;
  const instances = new Instances(db, log, env.roles);
  const states = new PartStates(clock);
  const activity = new InstanceActivity(redis, deps.query);
  const common = { scope: 'admin', limits: { perMinute: 120 }, policy: { kind: 'role', role: 'ADMIN' } } as const;
  const health = route(
    {
      ...common,
      method: 'GET',
      path: '/api/admin/health',
      action: 'operations.health',
      summary: 'State of this installation and of what it depends on',
    },
    async () => ({ body: await reportHealth({ ...deps, ...platform, states, instances }) }),
  );
  const look = () => void lookAtParts({ ...deps, ...platform, states });
  let looking: NodeJS.Timeout | undefined;
  return {
    routes: [health, ...activityRoutes({ ...common, platform, activity, instances, names: deps.names })],
    cancelQuery: (requestId, userId) => activity.cancel(requestId, userId),
    start: async () => {
      await activity.start();
      await instances.start();
      look();
      looking = setInterval(look, lookMs).unref();
    },
    close: async () => {
      clearInterval(looking);
      activity.close();
      await instances.close();
    },
  };
}
