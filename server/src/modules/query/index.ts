import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  dataSourcesOf,
  errorCatalogue,
  isSqlSource,
  type QueryRun,
  type QuerySpec,
  type ResultFormat,
} from '@datavizpro/contract';
import { queryOptionsSchema, querySpecSchema, requestIdParams, type QueryOptions } from '@datavizpro/contract/schemas';
import { AppError } from '../../platform/app-error.js';
import { BriefMemory } from '../../platform/brief-memory.js';
import { route, sent, type Route } from '../../platform/http/route.js';
import type { Platform } from '../../platform/platform.js';
import type { Principal } from '../../platform/principal.js';
import type { QueryAnswer, QueryRequest, QueryService } from '../../query/index.js';
import type { DataSourcesModule, VisibleDataSource } from '../data-sources/index.js';
import type { QueriesModule } from '../queries/index.js';

interface QueryModuleDeps {
  readonly platform: Pick<Platform, 'clock' | 'writes'>;
  readonly query: QueryService;
  readonly dataSources: Pick<DataSourcesModule, 'load'>;
  readonly queries: Pick<QueriesModule, 'recordRun'>;
  /** On whichever instance it runs: a balancer chooses where the wish to cancel arrives. */
  readonly cancel: QueryService['cancel'];
}

type FileFormat = Exclude<ResultFormat, 'columns'>;
const files: Readonly<Record<FileFormat, { readonly type: string; readonly extension: string }>> = {
  rows: { type: 'application/json; charset=utf-8', extension: 'json' },
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
  ndjson: { type: 'application/x-ndjson; charset=utf-8', extension: 'ndjson' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  arrow: { type: 'application/vnd.apache.arrow.stream', extension: 'arrow' },
};
/** Formats that people save rather than read in a page. */
const attachments: readonly ResultFormat[] = ['csv', 'xlsx', 'arrow', 'ndjson'];

/** Together with what is known of the caller, and with ready answers, within the second in which rights act. */
const rightsMaxAgeMs = 500;

/**
 * Queries that people and pages send themselves. Whoever may see a data source may ask it anything that a spec can say,
 * and run its saved queries; SQL of one's own takes a right of its own.
 */
export function createQueryModule({ platform, query, dataSources, queries, cancel }: QueryModuleDeps): {
  readonly routes: readonly Route[];
} {
  const rights = new BriefMemory<VisibleDataSource>({ ...platform, maxAgeMs: rightsMaxAgeMs });
  const policy = {
    kind: 'object',
    object: 'data-sources',
    need: 'view',
    load: async ({ principal, body }: { principal: Principal; body: QuerySpec }): Promise<VisibleDataSource> => {
      const { dataSourceId } = body.source;
      const mayAsk = (id: string) => rights.get(`${principal.userId} ${id}`, () => dataSources.load(principal, id));
      const [source] = await Promise.all([mayAsk(dataSourceId), ...dataSourcesOf(body).slice(1).map(mayAsk)]);
      if (isSqlSource(body.source) && !source.presented.sqlAllowed) throw new AppError('sql_not_allowed');
      return source;
    },
  } as const;
  const common = { method: 'POST', body: querySpecSchema, scope: 'read', policy } as const;
  return {
    routes: [
      route(
        {
          ...common,
          path: '/api/query',
          action: 'query.run',
          summary: 'Run a query; ?format=columns, rows, csv, ndjson, xlsx or arrow',
          query: queryOptionsSchema,
          produces: Object.values(files).map(({ type }) => type),
          // The query service has deadlines of its own; an export goes on as long as it is read.
          limits: {
            perMinute: 3_000,
            deadlineMs: 0,
            priority: ({ format = 'columns' }) => (format === 'columns' ? 'read' : 'export'),
          },
        },
        async ({ principal, body: spec, query: options, requestId, signal, res }) => {
          const request = requestOf(spec, options, { userId: principal.userId, requestId, signal });
          const { format = 'columns' } = options;
          if (format === 'columns') {
            const answer = await remembered(queries, principal, request, () => query.run(request));
            return { ready: { ...answer, contentType: 'application/json; charset=utf-8' } };
          }
          const body = await query.stream(request, format);
          res.setHeader('Content-Type', files[format].type);
          res.setHeader('Cache-Control', 'no-store');
          if (attachments.includes(format))
            res.setHeader('Content-Disposition', `attachment; filename="data.${files[format].extension}"`);
          await pipeline(Readable.from(body, { objectMode: false }), res);
          return sent;
        },
      ),
      route(
        { ...common, path: '/api/query/sql', action: 'query.sql', summary: 'The SQL that a query would run' },
        async ({ principal, body: spec, requestId }) => ({
          body: await query.explain({ spec, userId: principal.userId, requestId }),
        }),
      ),
      route(
        {
          ...common,
          path: '/api/query/describe',
          action: 'query.describe',
          summary: 'The columns that a query would answer with, and those of its source, without running it',
        },
        async ({ principal, body: spec }) => ({ body: await query.describe(spec, principal.userId) }),
      ),
      route(
        {
          method: 'DELETE',
          path: '/api/query/:requestId',
          action: 'query.cancel',
          summary: 'Cancel a running query of your own, by the X-Request-Id it was sent with',
          params: requestIdParams,
          scope: 'read',
          policy: { kind: 'signedIn' },
        },
        async ({ principal, params }) => {
          if (!(await cancel(params.requestId, principal.userId)))
            throw new AppError('not_found', 'No such query of yours is running.');
          return { status: 204 };
        },
      ),
    ],
  };
}

/** SQL of one's own goes into one's history, however it ends. */
async function remembered(
  queries: Pick<QueriesModule, 'recordRun'>,
  principal: Principal,
  { spec: { source } }: QueryRequest,
  run: () => Promise<QueryAnswer>,
): Promise<QueryAnswer> {
  if (!isSqlSource(source)) return run();
  const startedAt = performance.now();
  const finish = (run: Pick<QueryRun, 'outcome' | 'rowCount' | 'error'>) =>
    queries.recordRun(principal, { source, durationMs: performance.now() - startedAt, ...run });
  try {
    const answer = await run();
    await finish({ outcome: 'done', rowCount: answer.rowCount, error: null });
    return answer;
  } catch (error) {
    const cancelled = error instanceof AppError && error.code === 'cancelled';
    const reason = error instanceof AppError ? error.message : errorCatalogue.internal.title;
    await finish({ outcome: cancelled ? 'cancelled' : 'failed', rowCount: null, error: cancelled ? null : reason });
    throw error;
  }
}

function requestOf(
  spec: QuerySpec,
  { encoding, fresh }: QueryOptions,
  who: Pick<QueryRequest, 'userId' | 'requestId' | 'signal'>,
): QueryRequest {
  return { spec, ...who, ...(encoding && { encoding }), ...(fresh && { fresh }) };
}
