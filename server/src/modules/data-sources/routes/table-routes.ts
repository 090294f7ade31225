import { pipeline } from 'node:stream/promises';
import {
  idParams,
  rejectsQuerySchema,
  rowsQuerySchema,
  tableParams,
  tablesQuerySchema,
} from '@datavizpro/contract/schemas';
import { route, sent, type Route } from '../../../platform/http/route.js';
import { pageOfRejects, rejectsAsStream } from '../rejects.js';
import { requireDataSourceReady } from '../require-ready.js';
import { nameInQuery } from '../source-tables.js';
import { onDataSource, type RouteDeps } from './deps.js';

const defaultPreviewRows = 100;

/** Tables of a data source: columns, a preview of rows, profile, what goes with them, and what was refused. */
export function tableRoutes(deps: RouteDeps): readonly Route[] {
  const { repository, tables, query: queries } = deps;
  const policy = onDataSource(repository, 'view');
  const table = { method: 'GET', params: tableParams, policy } as const;
  const path = '/api/data-sources/:id/tables';
  return [
    route(
      {
        method: 'GET',
        path,
        action: 'data-sources.tables.list',
        summary: 'Tables of a data source; X-Total-Count says how many there are',
        params: idParams,
        query: tablesQuerySchema,
        policy,
      },
      async ({ loaded, query }) => {
        const { items, total } = await tables.list(loaded, query);
        return { body: items, headers: { 'X-Total-Count': String(total) } };
      },
    ),
    route(
      {
        ...table,
        path: `${path}/:table`,
        action: 'data-sources.tables.get',
        summary: 'Columns of a table and how it was read',
      },
      async ({ loaded, params }) => ({ body: await tables.detail(loaded, params.table) }),
    ),
    route(
      {
        ...table,
        path: `${path}/:table/rows`,
        action: 'data-sources.tables.rows',
        summary: 'A preview of the rows',
        query: rowsQuerySchema,
      },
      async ({ principal, loaded, params, query, requestId, signal }) => {
        requireDataSourceReady(loaded.row);
        const table = await tables.detail(loaded, params.table);
        const spec = {
          source: { dataSourceId: loaded.id, table: nameInQuery(loaded, table) },
          dimensions: table.columns.map((column) => ({ column: column.name })),
          limit: query.limit ?? defaultPreviewRows,
          offset: query.offset ?? 0,
        };
        const answer = await queries.run({ spec, userId: principal.userId, requestId, signal });
        return { ready: { ...answer, contentType: 'application/json; charset=utf-8' } };
      },
    ),
    route(
      {
        ...table,
        path: `${path}/:table/profile`,
        action: 'data-sources.tables.profile',
        summary: 'Distribution of each column',
      },
      async ({ principal, loaded, params, requestId, signal }) => {
        requireDataSourceReady(loaded.row);
        const asker = { userId: principal.userId, requestId, signal };
        return { body: await deps.profiles.load(loaded, params.table, asker) };
      },
    ),
    route(
      {
        ...table,
        path: `${path}/:table/joins`,
        action: 'data-sources.tables.joins',
        summary: 'Tables that go with this one, best first',
      },
      async ({ loaded, params }) => ({ body: await deps.joins.suggest(loaded, params.table) }),
    ),
    rejectsRoute(deps),
  ];
}

function rejectsRoute({ repository, storage }: RouteDeps): Route {
  return route(
    {
      method: 'GET',
      path: '/api/data-sources/:id/tables/:table/rejects',
      action: 'data-sources.tables.rejects',
      summary: 'Rows and cells that could not be taken, as a page or as a file (?format=csv, ndjson)',
      params: tableParams,
      query: rejectsQuerySchema,
      produces: ['text/csv', 'application/x-ndjson'],
      policy: onDataSource(repository, 'view'),
    },
    async ({ loaded, params, query, res }) => {
      const table = await repository.table(loaded, params.table);
      const { format = 'json' } = query;
      if (format === 'json') return { body: await pageOfRejects(storage, table, query) };
      res.setHeader('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson');
      res.setHeader('Content-Disposition', `attachment; filename="rejected-rows.${format}"`);
      await pipeline(rejectsAsStream(storage, table, format), res);
      return sent;
    },
  );
}
