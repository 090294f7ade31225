import type { ResultFormat } from '@datavizpro/contract';
import { connectorQueryOf } from './connector-query.js';
import { prepareQuery } from './prepare.js';
import { connectorOf } from './fetch.js';
import type { QueryParts } from './query-parts.js';
import { openSource } from './run-query.js';
import { aboutWritten } from './written-sources.js';
import type { QueryRequest } from './types.js';

/** The same plan with the limits of exports, never cached. Its place among the running queries lasts until the end. */
export async function streamQuery(
  request: QueryRequest,
  format: Exclude<ResultFormat, 'columns'>,
  parts: QueryParts,
): Promise<AsyncIterable<Buffer>> {
  const { limits, clock, connectors, admission } = parts;
  const source = await openSource(request, parts);
  const rowLimits = { defaultRows: limits.maxStreamRows, maxRows: limits.maxStreamRows };
  const prepared = prepareQuery(request, source, clock.now(), rowLimits);
  const connector = connectorOf(source, connectors);
  const release = await admission.enter(source.id, request.userId, request.signal);
  try {
    const query = connectorQueryOf(source, prepared, {
      maxBytes: Infinity,
      deadlineMs: request.deadlineMs ?? limits.streamDeadlineMs,
      requestId: request.requestId,
    });
    // A reader that never begins still gives the place back when its request ends.
    request.signal.addEventListener('abort', release, { once: true });
    return releasing(await connector.stream(query, format, request.signal), release);
  } catch (error) {
    release();
    throw source.written ? aboutWritten(error) : error;
  }
}

async function* releasing(body: AsyncIterable<Buffer>, release: () => void): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } finally {
    release();
  }
}
