import { route, type Route } from '../../platform/http/route.js';
import type { Platform } from '../../platform/platform.js';
import { reportHealth, type HealthDeps } from './health-report.js';
import { instanceEntity, migrations } from './instance.entity.js';
import { Instances } from './instances.js';

export const operationsPersistence = { entities: [instanceEntity], migrations };

interface OperationsDeps extends Omit<HealthDeps, 'instances' | 'db' | 'redis' | 'storage'> {
  readonly platform: Pick<Platform, 'env' | 'log' | 'db' | 'redis' | 'storage'>;
}

interface OperationsModule {
  readonly routes: readonly Route[];
  start(): Promise<void>;
  close(): Promise<void>;
}

/** What administrators look at to see how the installation is. */
export function createOperationsModule({ platform, ...deps }: OperationsDeps): OperationsModule {
  const { db, redis, storage, log, env } = platform;
  const instances = new Instances(db, log, env.roles);
  const health = route(
    {
      method: 'GET',
      path: '/api/admin/health',
      action: 'operations.health',
      summary: 'State of this installation and of what it depends on',
      scope: 'admin',
      limits: { perMinute: 120 },
      policy: { kind: 'role', role: 'ADMIN' },
    },
    async () => ({ body: await reportHealth({ ...deps, db, redis, storage, instances }) }),
  );
  return { routes: [health], start: () => instances.start(), close: () => instances.close() };
}
