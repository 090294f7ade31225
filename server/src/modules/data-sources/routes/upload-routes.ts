import { changeDataQuerySchema, idParams, rereadSchema } from '@datavizpro/contract/schemas';
import { route, type Route } from '../../../platform/http/route.js';
import { answerWithOutcome } from '../outcome.js';
import { startIngest } from '../ingest/start-ingest.js';
import { planReread } from '../ingest/plan-reread.js';
import { requireDataSourceReady, requireFile } from '../require-ready.js';
import { insertFiles, takeFiles, totalBytes } from '../upload/take-files.js';
import { insertUploaded } from '../upload/upload.js';
import { onDataSource, type RouteDeps } from './deps.js';

/** A body of any size, for as long as it takes; few at once. */
const streaming = { bodyBytes: 0, deadlineMs: 0, perMinute: 120, atOnce: 12 } as const;

/** Everything that starts an ingest: upload, append, replace, and reading again. */
export function uploadRoutes(deps: RouteDeps): readonly Route[] {
  return [uploadRoute(deps), changeDataRoute(deps, 'append'), changeDataRoute(deps, 'replace'), rereadRoute(deps)];
}

function uploadRoute(deps: RouteDeps): Route {
  return route(
    {
      method: 'POST',
      path: '/api/data-sources/upload',
      action: 'data-sources.upload',
      summary: 'Upload files (multipart: file, name, options) as a new data source',
      consumes: 'multipart',
      limits: streaming,
      audit: true,
      policy: { kind: 'signedIn' },
    },
    async ({ principal, req, res, signal }) => {
      const ingest = await takeFiles(deps, req, res, (manager, upload) =>
        insertUploaded(manager, deps.jobs, upload, principal),
      );
      return answerWithOutcome(deps, principal, ingest, { maxWaitMs: deps.patience.uploadMs, doneStatus: 201, signal });
    },
  );
}

function changeDataRoute(deps: RouteDeps, kind: 'append' | 'replace'): Route {
  return route(
    {
      method: 'POST',
      path: `/api/data-sources/:id/${kind}`,
      action: `data-sources.${kind}`,
      summary:
        kind === 'append'
          ? 'Add the rows of a file; different columns are answered with schema_mismatch unless ?confirm=true'
          : 'Put a file in the place of the data; different columns are answered with schema_mismatch unless ?confirm=true',
      params: idParams,
      query: changeDataQuerySchema,
      consumes: 'multipart',
      limits: streaming,
      audit: true,
      policy: onDataSource(deps.repository, 'edit'),
    },
    async ({ principal, loaded, query, req, res, signal }) => {
      requireFile(loaded.row);
      requireDataSourceReady(loaded.row);
      const table = query.table === undefined ? null : (await deps.repository.table(loaded, query.table)).name;
      const ingest = await takeFiles(
        { ...deps, limits: { ...deps.limits, maxFiles: 1 } },
        req,
        res,
        async (manager, upload) => {
          const [fileId = ''] = await insertFiles(manager, loaded.id, upload.files);
          return startIngest(manager, deps.jobs, {
            dataSourceId: loaded.id,
            requestedBy: principal.userId,
            plan: { kind, fileId, table, options: upload.options, confirm: query.confirm ?? false },
            bytesTotal: totalBytes(upload.files),
          });
        },
      );
      return answerWithOutcome(deps, principal, ingest, { maxWaitMs: deps.patience.changeMs, doneStatus: 200, signal });
    },
  );
}

function rereadRoute(deps: RouteDeps): Route {
  return route(
    {
      method: 'POST',
      path: '/api/data-sources/:id/reread',
      action: 'data-sources.reread',
      summary: 'Read a table again from its kept original, with other settings or columns',
      params: idParams,
      body: rereadSchema,
      audit: true,
      policy: onDataSource(deps.repository, 'edit'),
    },
    async ({ principal, loaded, body, signal }) => {
      requireFile(loaded.row);
      const ingest = await deps.db.transaction((manager) =>
        planReread(manager, deps.jobs, loaded.row, body, principal.userId),
      );
      return answerWithOutcome(deps, principal, ingest, { maxWaitMs: deps.patience.rereadMs, doneStatus: 200, signal });
    },
  );
}
