import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { QueryResult, QuerySpec } from '@datavizpro/contract';
import { Secret } from '../src/platform/secret.js';
import { startDataServer, type DataServer } from './support/data-server.js';
import type { SignedInBrowser } from './support/people-server.js';
import { canary, connectShop, startShop, type Shop } from './support/shop.js';
import { startTraceCollector, type ReceivedSpan, type TraceCollector } from './support/trace-collector.js';

/** One request, one trace: through HTTP, the query path and the connector to the SQL that the database sees. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const collectorKey = 'collector-key-31';
const traceIds = { kept: 'a'.repeat(32), again: 'b'.repeat(32), left: 'c'.repeat(32), failing: 'd'.repeat(32) };
const callerSpan = '1234567890abcdef';
const customer = 'Customer 7';

let collector: TraceCollector;
let shop: Shop;
let server: DataServer;
let ada: SignedInBrowser;
let sourceId: string;
const answers: Partial<Record<keyof typeof traceIds, { status: number; body: QueryResult }>> = {};
let metrics = '';

beforeAll(async () => {
  [collector, shop] = await Promise.all([startTraceCollector(), startShop()]);
  const { port } = shop.address;
  const tracing = {
    url: collector.url,
    protocol: 'http/json',
    headers: new Secret({ 'x-key': collectorKey }),
    serviceName: 'charts',
    resource: { 'deployment.environment.name': 'test' },
    sampler: 'parentbased_always_on',
    ratio: 1,
  } as const;
  server = await startDataServer({ env: { tracing, egressAllow: [`127.0.0.1:${String(port)}`] } });
  ada = await server.administrator();
  sourceId = (await connectShop(shop, ada)).id;
  await ask('kept', sqlSpec(`select current_query() as text, name from shop.customers where name = '${customer}'`));
  await ask('again', sqlSpec(`select current_query() as text, name from shop.customers where name = '${customer}'`));
  await ask('left', sqlSpec('select current_query() as text, 1 as one'), '00');
  await ask('failing', sqlSpec(`select 1 / (length(name) - length('${customer}')) as n from shop.customers`));
  metrics = await (await fetch(`${server.url}/metrics`)).text();
  await server.platform.tracing.close();
});
afterAll(async () => {
  await server.close();
  await Promise.all([shop.stop(), collector.close()]);
});

const sqlSpec = (sql: string): QuerySpec => ({ source: { dataSourceId: sourceId, sql } });

async function ask(trace: keyof typeof traceIds, spec: QuerySpec, flags = '01'): Promise<void> {
  const headers = { traceparent: `00-${traceIds[trace]}-${callerSpan}-${flags}`, 'x-request-id': `request-${trace}` };
  const { status, body } = await ada.browser.call<QueryResult>('POST', '/api/query', spec, { headers });
  answers[trace] = { status, body };
}

const spansOf = (trace: keyof typeof traceIds): readonly ReceivedSpan[] =>
  collector.spans().filter(({ traceId }) => traceId === traceIds[trace]);
function spanNamed(trace: keyof typeof traceIds, name: string): ReceivedSpan {
  const [span] = spansOf(trace).filter((each) => each.name === name);
  if (!span)
    throw new Error(
      `No span ${name} among ${spansOf(trace)
        .map((each) => each.name)
        .join(', ')}`,
    );
  return span;
}
const textOf = (trace: keyof typeof traceIds): string => String(answers[trace]?.body.columns[0]?.values[0]);

describe('a request that is traced', () => {
  test('is one trace whose parents are right, from the caller to the database', () => {
    expect(spansOf('kept').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['POST /api/query', 'query', 'query postgres', 'describe postgres']),
    );
    const [http, query, source] = [
      spanNamed('kept', 'POST /api/query'),
      spanNamed('kept', 'query'),
      spanNamed('kept', 'query postgres'),
    ];
    expect([http.parentSpanId, query.parentSpanId, source.parentSpanId]).toEqual([
      callerSpan,
      http.spanId,
      query.spanId,
    ]);
    expect([http.kind, query.kind, source.kind]).toEqual([2, 1, 3]);
    expect(http.attributes).toMatchObject({
      'http.route': '/api/query',
      'http.response.status_code': 200,
      'datavizpro.request_id': 'request-kept',
    });
    expect(query.attributes).toMatchObject({ 'datavizpro.cache': 'miss', 'datavizpro.rows': 1 });
    expect(source.attributes).toMatchObject({
      'db.system.name': 'postgresql',
      'datavizpro.source.id': sourceId,
      'datavizpro.sql.own': true,
    });
  });

  test('stands in the SQL, so that the database’s own logs lead back to it', () => {
    const { spanId } = spanNamed('kept', 'query postgres');
    expect(textOf('kept')).toMatch(new RegExp(`\\n/\\*traceparent='00-${traceIds.kept}-${spanId}-01'\\*/$`));
  });

  test('does not ask the database for what is known: the comment is no part of the cache’s key', () => {
    expect(answers.again?.body.cache).toBe('hit');
    expect(spansOf('again').map(({ name }) => name)).toEqual(['query', 'POST /api/query']);
    expect(spanNamed('again', 'query').attributes['datavizpro.cache']).toBe('hit');
  });

  test('that fails says how, and no more', () => {
    expect(answers.failing?.status).toBe(422);
    const source = spanNamed('failing', 'query postgres');
    expect([source.failed, typeof source.attributes['error.type']]).toEqual([true, 'string']);
    expect(spanNamed('failing', 'POST /api/query').failed).toBe(false);
  });

  test('tells no SQL, value, name or secret', () => {
    const sent = Buffer.concat(collector.bodies).toString();
    for (const hidden of [canary, customer, 'current_query', 'shop.customers', 'Shop', ada.user.email, collectorKey])
      expect(sent).not.toContain(hidden);
    expect(collector.headers[0]?.['x-key']).toBe(collectorKey);
    expect(sent).toContain('"charts"');
  });

  test('is found from the metrics', () => {
    expect(metrics).toMatch(/query_source_seconds_bucket\{.*\} \d+ # \{trace_id="[\da-f]{32}"\}/);
    expect(metrics).toMatch(/http_request_duration_seconds_bucket\{.*\} \d+ # \{trace_id="[\da-f]{32}"\}/);
    expect(metrics.trimEnd().endsWith('# EOF')).toBe(true);
  });
});

test('a request that its caller does not trace leaves no span and no comment', () => {
  expect([answers.left?.status, spansOf('left')]).toEqual([200, []]);
  expect(textOf('left')).not.toContain('traceparent');
});
