import type { AppliedFilter, DashboardDataLine, QueryResult } from '@datavizpro/contract';
import { ApiProblem, apiFetch, asProblem } from '../../session';
import type { BoardRequest, LoadLines } from './board-data';
import { readLines } from './ndjson';

/**
 * The data of some charts of a dashboard, streamed in one answer.
 * Charts that were added and not saved yet are no part of it: they are asked for one by one.
 */
export function createLoadLines(dashboardId: string, isSaved: (chartId: string) => boolean): LoadLines {
  return async function* loadLines(request: BoardRequest) {
    const added = request.chartIds.filter((id) => !isSaved(id)).map((id) => loadChart(id, request));
    const saved = request.chartIds.filter(isSaved);
    if (saved.length > 0) yield* loadSaved(dashboardId, { ...request, chartIds: saved });
    for (const line of added) yield await line;
  };
}

function queryOf(filters: readonly AppliedFilter[], { fresh, part }: BoardRequest): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.length > 0) query.set('filters', JSON.stringify(filters));
  if (fresh) query.set('fresh', 'true');
  if (part) query.set('part', JSON.stringify(part));
  return query;
}

async function* loadSaved(dashboardId: string, request: BoardRequest): AsyncGenerator<DashboardDataLine> {
  const query = queryOf(request.filters, request);
  query.set('charts', request.chartIds.join(','));
  const answer = await apiFetch(`/api/dashboards/${dashboardId}/data?${query.toString()}`, {
    signal: request.signal,
    headers: { Accept: 'application/x-ndjson' },
  });
  if (!answer.body) return;
  for await (const line of readLines(answer.body)) if (isLine(line)) yield line;
}

const isLine = (line: unknown): line is DashboardDataLine =>
  typeof line === 'object' && line !== null && 'chartId' in line && 'status' in line;

async function loadChart(chartId: string, request: BoardRequest): Promise<DashboardDataLine> {
  const { filters, signal } = request;
  try {
    const own = filters.filter((filter) => filter.exceptChartId !== chartId);
    const answer = await apiFetch(`/api/charts/${chartId}/data?${queryOf(own, request).toString()}`, { signal });
    const ignored = answer.headers.get('X-Ignored-Filters');
    const result = (await answer.json()) as QueryResult;
    const ignoredFilters = ignored === null ? [] : ignored.split(',').map(decodeURIComponent);
    return { chartId, status: 'ok', result, ignoredFilters };
  } catch (error) {
    const problem = error instanceof ApiProblem ? error : asProblem(error);
    const { title, status, detail, requestId = '' } = problem;
    const code = problem.code === 'unreachable' ? 'overloaded' : problem.code;
    return { chartId, status: 'error', error: { type: 'about:blank', title, status, code, detail, requestId } };
  }
}
