import { idParams } from '@datavizpro/contract/schemas';
import { AppError } from '../../../platform/app-error.js';
import { route, sent, type Route } from '../../../platform/http/route.js';
import { cancelIngest, findLatestIngest, presentProgress } from '../ingest/progress.js';
import { streamProgress } from '../ingest/stream-progress.js';
import { onDataSource, type RouteDeps } from './deps.js';

/** Progress of the import, as JSON or as events, and its cancelling. */
export function ingestRoutes({ db, repository }: RouteDeps): readonly Route[] {
  const path = '/api/data-sources/:id/ingest';
  return [
    route(
      {
        method: 'GET',
        path,
        action: 'data-sources.ingest.get',
        summary: 'Progress of the running or the last import; server-sent events when asked for',
        params: idParams,
        produces: ['text/event-stream'],
        limits: { deadlineMs: 0, atOnce: 30 },
        policy: onDataSource(repository, 'view'),
      },
      async ({ loaded, req, res, signal }) => {
        const ingest = await findLatestIngest(db, loaded.id);
        if (ingest === null) throw new AppError('not_found', 'Nothing was imported here.');
        if (req.accepts(['json', 'text/event-stream']) !== 'text/event-stream')
          return { body: presentProgress(ingest) };
        await streamProgress(db, loaded.id, res, signal);
        return sent;
      },
    ),
    route(
      {
        method: 'DELETE',
        path,
        action: 'data-sources.ingest.cancel',
        summary: 'Cancel the running import; the data stays as it was',
        params: idParams,
        audit: true,
        policy: onDataSource(repository, 'edit'),
      },
      async ({ loaded }) => {
        await cancelIngest(db, loaded.id);
        return { status: 204 };
      },
    ),
  ];
}
