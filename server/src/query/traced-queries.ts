import { inSpan, type Span, type Tracing } from '../platform/tracing/index.js';
import type { QueryAnswer, QueryRequest, QueryService } from './types.js';

/** The query path as spans of the request's trace. Without tracing it is the service itself. */
export function traceQueries(service: QueryService, tracing: Tracing): QueryService {
  if (!tracing.on) return service;
  return {
    ...service,
    run: (request) => inSpan(tracing, spanOf('query', request), (span) => told(service.run(request), span)),
    stream: (request, format) =>
      inSpan(tracing, spanOf('stream', request), (span) => {
        span.set({ 'datavizpro.format': format });
        return service.stream(request, format);
      }),
  };
}

const spanOf = (name: string, { spec, origin }: QueryRequest) =>
  ({
    name,
    kind: 'internal',
    attributes: {
      'datavizpro.source.id': spec.source.dataSourceId,
      ...(origin?.chartId !== undefined && { 'datavizpro.chart.id': origin.chartId }),
      ...(origin?.dashboardId !== undefined && { 'datavizpro.dashboard.id': origin.dashboardId }),
    },
  }) as const;

async function told(running: Promise<QueryAnswer>, span: Span): Promise<QueryAnswer> {
  const answer = await running;
  const { cache, rowCount, truncated } = answer;
  span.set({ 'datavizpro.cache': cache, 'datavizpro.rows': rowCount, 'datavizpro.truncated': truncated });
  return answer;
}
