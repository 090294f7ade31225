import { describe, expect, it } from 'vitest';
import type { DataSource, IngestProgress, UploadAnswer } from '@datavizpro/contract';
import { addSample, rateOf, remainingSeconds } from './rate';
import { createEventReader } from './server-events';
import { createUploadStore, type UploadServices } from './upload-store';
import { fractionOf } from './upload';
import { describeUpload } from './words';

const source = { id: 's1', name: 'a', status: 'ingesting', rowCount: 0 } as DataSource;
const progress = (part: Partial<IngestProgress>): IngestProgress => ({
  phase: 'scanning',
  file: null,
  bytesRead: 0,
  bytesTotal: 100,
  rows: 0,
  rejectedCount: 0,
  error: null,
  startedAt: '',
  finishedAt: null,
  ...part,
});
const file = new File(['x'.repeat(100)], 'a.csv');
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Services whose answers the test gives, step by step. */
function services() {
  const answer = deferred<UploadAnswer>();
  const end = deferred<IngestProgress>();
  const cancelled: string[] = [];
  const discarded: string[] = [];
  let report: (update: IngestProgress) => void = () => undefined;
  let sent: (bytes: number) => void = () => undefined;
  const given: UploadServices = {
    send: (_files, onSent, signal) => {
      sent = onSent;
      signal.addEventListener('abort', () => answer.reject(new DOMException('', 'AbortError')));
      return answer.promise;
    },
    watch: (_id, onProgress) => {
      report = onProgress;
      return end.promise;
    },
    cancelIngest: (id) => {
      cancelled.push(id);
      return Promise.resolve();
    },
    discard: (id) => {
      discarded.push(id);
      return Promise.resolve();
    },
    now: () => 0,
  };
  return {
    given,
    answer,
    end,
    cancelled,
    discarded,
    report: (update: IngestProgress) => report(update),
    sent: (bytes: number) => sent(bytes),
  };
}

describe('an upload', () => {
  it('goes from sending over reading to done', async () => {
    const world = services();
    const store = createUploadStore(world.given);
    store.start([file], '/data');
    world.sent(50);
    expect(store.list()[0]).toMatchObject({ phase: 'sending', bytesSent: 50, title: 'a.csv' });
    expect(fractionOf(store.list()[0]!)).toBe(0.5);
    world.answer.resolve({ dataSource: source, ingest: progress({}) });
    await settled();
    world.report(progress({ phase: 'writing', rows: 1200, bytesRead: 25 }));
    expect(describeUpload(store.list()[0]!)).toBe('Storing · 1,200 rows');
    expect(fractionOf(store.list()[0]!)).toBe(0.25);
    world.end.resolve(progress({ phase: 'done', rows: 1200 }));
    await settled();
    expect(store.list()[0]).toMatchObject({ phase: 'done', source: { id: 's1' } });
  });

  it('keeps its files when it fails, to be tried again', async () => {
    const world = services();
    const store = createUploadStore(world.given);
    const id = store.start([file], '/data');
    world.answer.resolve({ dataSource: source, ingest: progress({}) });
    await settled();
    world.end.resolve(progress({ phase: 'failed', error: 'Save it as UTF-8.' }));
    await settled();
    expect(store.list()[0]?.failure?.detail).toBe('Save it as UTF-8.');
    store.retry(id, '/data/s1');
    expect(store.list()[0]).toMatchObject({ phase: 'sending', files: [file], failure: null, startedOn: '/data/s1' });
    expect(world.discarded).toEqual(['s1']);
  });

  it('can be cancelled while it is sent, and while it is read', async () => {
    const sending = services();
    const first = createUploadStore(sending.given);
    first.cancel(first.start([file], '/data'));
    await settled();
    expect(first.list()[0]?.phase).toBe('cancelled');
    expect(sending.cancelled).toEqual([]);

    const reading = services();
    const second = createUploadStore(reading.given);
    const id = second.start([file], '/data');
    reading.answer.resolve({ dataSource: source, ingest: progress({}) });
    await settled();
    second.cancel(id);
    expect(second.list()[0]?.phase).toBe('cancelled');
    expect(reading.cancelled).toEqual(['s1']);
  });

  it('tells why it could not be sent, and stays until it is dismissed', async () => {
    const world = services();
    const store = createUploadStore(world.given);
    const id = store.start([file], '/data');
    store.dismiss(id);
    expect(store.list()).toHaveLength(1);
    world.answer.reject(new Error('gone'));
    await settled();
    expect(store.list()[0]).toMatchObject({ phase: 'failed' });
    store.dismiss(id);
    expect(store.list()).toHaveLength(0);
  });
});

describe('speed', () => {
  it('is that of the last seconds', () => {
    const samples = [0, 1, 2, 3, 4, 5, 6, 7].reduce<readonly { at: number; done: number }[]>(
      (list, second) => addSample(list, { at: second * 1000, done: second * 10 }),
      [],
    );
    expect(samples[0]?.at).toBe(2000);
    expect(rateOf(samples)).toBe(10);
    expect(remainingSeconds(samples, 170)).toBe(10);
    expect(rateOf(samples.slice(0, 1))).toBeNull();
  });
});

describe('server-sent events', () => {
  it('come whole, wherever the stream is cut', () => {
    const stream = 'event: progress\ndata: {"a":1}\n\n: still here\n\ndata: x\r\ndata: y\r\n\r\n';
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const read = createEventReader();
      expect([...read(stream.slice(0, cut)), ...read(stream.slice(cut))]).toEqual(['{"a":1}', 'x\ny']);
    }
  });
});
