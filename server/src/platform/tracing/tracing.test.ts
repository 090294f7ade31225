import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTraceCollector, type TraceCollector } from '../../../test/support/trace-collector.js';
import { AppError } from '../app-error.js';
import { createLog, requestContext, type ClosableLog } from '../log/index.js';
import { createMetrics } from '../metrics.js';
import { inSpan, noTracing, openTracing, type Tracing, type TracingSettings } from './index.js';
import { formatTraceParent, parseTraceParent } from './traceparent.js';

const traceId = 'ab'.repeat(16);
const spanId = 'cd'.repeat(8);
const header = `00-${traceId}-${spanId}-01`;

describe('traceparent', () => {
  test('is read and written', () => {
    expect(parseTraceParent(header)).toEqual({ traceId, spanId, sampled: true });
    expect(parseTraceParent(header.replace(/01$/, '00'))?.sampled).toBe(false);
    expect(formatTraceParent({ traceId, spanId })).toBe(header);
    // A later version may say more.
    expect(parseTraceParent(`01-${traceId}-${spanId}-01-more`)?.traceId).toBe(traceId);
  });

  test.each([
    undefined,
    '',
    `ff-${traceId}-${spanId}-01`,
    `00-${traceId}-${spanId}-01-more`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${traceId}*/ drop-${spanId}-01`,
    `${header}\n`,
  ])('that is not one is not believed: %j', (wrong) => {
    expect(parseTraceParent(wrong)).toBeNull();
  });
});

describe('tracing', () => {
  let collector: TraceCollector;
  let log: ClosableLog;
  let lines: Record<string, unknown>[];
  beforeEach(async () => {
    collector = await startTraceCollector();
    lines = [];
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
        done();
      },
    });
    log = createLog({ level: 'debug', format: 'json', file: null, httpUrl: null, output });
  });
  afterEach(() => collector.close());

  const metrics = () => createMetrics({ exemplars: true });
  const open = (more: Partial<TracingSettings> = {}, registry = metrics()): Promise<Tracing> =>
    openTracing(
      {
        url: collector.url,
        protocol: 'http/json',
        headers: null,
        serviceName: 'datavizpro',
        resource: {},
        sampler: 'parentbased_always_on',
        ratio: 1,
        ...more,
      },
      { version: '1.2.3', log, metrics: registry },
    );

  test('log lines inside of a span name it, beside the request', async () => {
    const tracing = await open();
    await requestContext.run({ requestId: 'r-1' }, () =>
      inSpan(tracing, { name: 'work', kind: 'internal' }, async () => {
        await Promise.resolve();
        log.info('inside');
      }),
    );
    log.info('outside');
    await tracing.close();
    const [span] = collector.spans();
    expect(lines.filter(({ message }) => message === 'inside')).toEqual([
      expect.objectContaining({ requestId: 'r-1', trace_id: span?.traceId, span_id: span?.spanId }),
    ]);
    expect(lines.find(({ message }) => message === 'outside')).not.toHaveProperty('trace_id');
  });

  test('spans at the same time have each their own parent', async () => {
    const tracing = await open();
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const branch = (name: string) =>
      inSpan(tracing, { name, kind: 'server' }, async () => {
        await turn();
        await inSpan(tracing, { name: `${name} inner`, kind: 'client' }, turn);
      });
    await Promise.all([branch('a'), branch('b')]);
    await tracing.close();
    const ids = new Map(collector.spans().map(({ name, spanId: id }) => [name, id]));
    for (const name of ['a', 'b'])
      expect(collector.spans().find((span) => span.name === `${name} inner`)?.parentSpanId).toBe(ids.get(name));
  });

  test('a failure is told by its code, without its words', async () => {
    const tracing = await open();
    const failing = (error: Error) =>
      inSpan(tracing, { name: 'x', kind: 'internal' }, () => Promise.reject(error)).catch(() => undefined);
    await failing(new AppError('source_failed', 'The salary of Ada is 100.'));
    await failing(new TypeError('salary'));
    await tracing.close();
    expect(collector.spans().map(({ attributes, failed }) => [attributes['error.type'], failed])).toEqual([
      ['source_failed', true],
      ['TypeError', true],
    ]);
    expect(Buffer.concat(collector.bodies).toString()).not.toContain('salary');
  });

  test.each([
    ['always_off', 0, header, 0],
    ['traceidratio', 0, header, 0],
    ['always_on', 0, header.replace(/01$/, '00'), 1],
    ['parentbased_always_off', 0, header, 1],
    ['parentbased_traceidratio', 0, undefined, 0],
    ['parentbased_traceidratio', 1, undefined, 1],
  ] as const)('%s by %d keeps what it should', async (sampler, ratio, traceparent, kept) => {
    const tracing = await open({ sampler, ratio });
    const span = tracing.start({ name: 'x', kind: 'server', traceparent });
    expect(span.ids === null).toBe(kept === 0);
    span.end();
    await tracing.close();
    expect(collector.bodies.length).toBe(kept);
  });

  test('protobuf is the form that collectors take by default', async () => {
    const tracing = await open({ protocol: 'http/protobuf' });
    await inSpan(tracing, { name: 'in protobuf', kind: 'internal' }, () => Promise.resolve());
    await tracing.close();
    expect(collector.headers[0]?.['content-type']).toBe('application/x-protobuf');
    expect(collector.bodies[0]?.toString('latin1')).toContain('in protobuf');
  });

  test('a collector that refuses costs its spans and one line in the log', async () => {
    const registry = metrics();
    collector.answer(400);
    const tracing = await open({}, registry);
    tracing.start({ name: 'x', kind: 'internal' }).end();
    await tracing.close();
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    expect(await registry.metrics()).toContain('trace_spans_total{outcome="lost"} 1');
  });
});

test('without a collector nothing is made', async () => {
  const registry = createMetrics();
  const tracing = await openTracing(null, {
    version: '1',
    log: createLog({ level: 'error', format: 'json', file: null, httpUrl: null, output: new Writable() }),
    metrics: registry,
  });
  expect(tracing).toBe(noTracing);
  expect(await inSpan(tracing, { name: 'x', kind: 'internal' }, (span) => Promise.resolve(span.ids))).toBeNull();
  expect(await registry.metrics()).not.toContain('trace_spans');
});
