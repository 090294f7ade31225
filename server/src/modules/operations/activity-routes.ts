import { runningQueryParams } from '@datavizpro/contract/schemas';
import { AppError } from '../../platform/app-error.js';
import { route, type Route } from '../../platform/http/route.js';
import type { Platform } from '../../platform/platform.js';
import { reportActivity } from './activity-report.js';
import type { InstanceActivity } from './instance-activity.js';
import type { Instances } from './instances.js';
import { namesFor, type Names } from './names.js';

interface ActivityRoutesDeps {
  readonly scope: 'admin';
  readonly limits: { readonly perMinute: number };
  readonly policy: { readonly kind: 'role'; readonly role: 'ADMIN' };
  readonly platform: Pick<Platform, 'db' | 'log' | 'clock'>;
  readonly activity: InstanceActivity;
  readonly instances: Instances;
  readonly names: Omit<Names, 'people'>;
}

/** What runs, and how to stop it: for administrators, who see whom it is for and not what it asks. */
export function activityRoutes({ platform, activity, instances, names: some, ...common }: ActivityRoutesDeps): Route[] {
  const { db, log, clock } = platform;
  const names: Names = { ...some, people: (ids) => namesOfPeople(db, ids) };
  return [
    route(
      {
        ...common,
        method: 'GET',
        path: '/api/admin/activity',
        action: 'operations.activity',
        summary: 'What runs on all instances, what took long, and how much the cache answers',
      },
      async ({ principal }) => {
        const alive = await instances.count();
        const found = await activity.gather(alive);
        const namesOf = (kind: keyof Names, ids: readonly string[]) => namesFor(names, principal, kind, ids);
        return { body: await reportActivity(found, { alive, now: clock.now(), namesOf }) };
      },
    ),
    route(
      {
        ...common,
        method: 'DELETE',
        path: '/api/admin/queries/:id',
        action: 'operations.stop-query',
        summary: 'Stop a running query of anybody, on whichever instance it runs',
        params: runningQueryParams,
        audit: true,
      },
      async ({ params, principal }) => {
        const whose = await activity.stop(params.id);
        if (whose === null) throw new AppError('not_found', 'This query does not run any more.');
        log.info('An administrator stopped a query.', { administratorId: principal.userId, queryId: params.id, whose });
        return { status: 204 };
      },
    ),
  ];
}

async function namesOfPeople(db: Platform['db'], ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; name: string }[]>('SELECT id, name FROM users WHERE id = ANY($1)', [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
