import type { Response } from 'express';
import { once } from 'node:events';
import type { AppliedFilter, ChartPart } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import { toProblem } from '../../platform/http/problem.js';
import type { Log } from '../../platform/log/log.js';
import type { QueryAnswer } from '../../query/index.js';
import type { ChartRow, ChartsModule, FilterRight } from '../charts/index.js';
import type { Actor } from '../sharing/index.js';
import type { VisibleDashboard } from './repository.js';
import { chartIdsOf, filterBarOf } from './dashboard-state.js';

interface DashboardDataDeps {
  readonly charts: Pick<ChartsModule, 'loadMany' | 'authorise' | 'data'>;
  readonly log: Log;
}

interface DashboardDataRequest {
  readonly dashboard: VisibleDashboard;
  readonly viewer: Actor;
  readonly filters: readonly AppliedFilter[];
  /** Null: all of them. Others wait until they come into view. */
  readonly chartIds: readonly string[] | null;
  readonly part?: ChartPart | undefined;
  readonly encoding?: 'plain' | 'dictionary' | undefined;
  readonly fresh?: boolean | undefined;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** So many charts of one dashboard are asked for at once; equal queries among them run once. */
const concurrency = 6;

/** Writes each chart's line when its result is there. Rights are decided once, before the first. */
export async function streamDashboardData(
  deps: DashboardDataDeps,
  request: DashboardDataRequest,
  res: Response,
): Promise<void> {
  const { dashboard, viewer, signal, requestId } = request;
  const ids = wantedIds(request);
  const charts = new Map((await deps.charts.loadMany(viewer, ids)).map(({ row }) => [row.id, row]));
  const rights = await deps.charts.authorise(viewer, [...charts.values()], filterBarOf(dashboard.row));
  res.writeHead(200, {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  const queue = [...ids];
  const work = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined && !signal.aborted; id = queue.shift()) {
      const line = await lineOf(deps, request, charts.get(id), rights.get(id)).catch((error: unknown) =>
        errorLine(error, requestId, deps.log),
      );
      await write(res, Buffer.concat([Buffer.from(`{"chartId":"${id}",`), line]), signal);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, ids.length) }, work));
  res.end();
}

function wantedIds({ dashboard, chartIds }: DashboardDataRequest): readonly string[] {
  const all = chartIdsOf(dashboard.row);
  return chartIds === null ? all : all.filter((id) => chartIds.includes(id));
}

async function lineOf(
  deps: DashboardDataDeps,
  request: DashboardDataRequest,
  chart: ChartRow | undefined,
  right: FilterRight | AppError | undefined,
): Promise<Buffer> {
  if (chart === undefined || right === undefined)
    throw new AppError('not_found', 'This chart was deleted, or you may not see it.');
  if (right instanceof AppError) throw right;
  const { filters, part, encoding, fresh, requestId, signal, viewer, dashboard } = request;
  const { timezone } = dashboard.row.settings;
  const userId = viewer.userId;
  const answer = await deps.charts.data({
    chart,
    right,
    filters,
    onForbiddenFilter: 'ignore',
    part,
    timezone,
    encoding,
    fresh,
    dashboardId: dashboard.id,
    userId,
    requestId,
    signal,
  });
  return okLine(answer);
}

/** Joined from ready bytes: no result is parsed or serialised here. */
function okLine({ body, ignoredFilters }: QueryAnswer): Buffer {
  const ignored = ignoredFilters.length === 0 ? '' : `,"ignoredFilters":${JSON.stringify(ignoredFilters)}`;
  return Buffer.concat([Buffer.from('"status":"ok","result":'), body, Buffer.from(`${ignored}}\n`)]);
}

function errorLine(error: unknown, requestId: string, log: Log): Buffer {
  if (!(error instanceof AppError)) log.error('A chart of a dashboard failed', { error, requestId });
  return Buffer.from(`"status":"error","error":${JSON.stringify(toProblem(error, requestId))}}\n`);
}

async function write(res: Response, line: Buffer, signal: AbortSignal): Promise<void> {
  if (signal.aborted || res.destroyed) return;
  if (!res.write(line)) await once(res, 'drain', { signal }).catch(() => undefined);
}
