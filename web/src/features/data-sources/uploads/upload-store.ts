import type { IngestProgress, UploadAnswer } from '@datavizpro/contract';
import { ApiProblem } from '../../session';
import { addSample } from './rate';
import { createUpload, isActive, type Upload, type UploadFailure } from './upload';

/** What the store needs of the world. */
export interface UploadServices {
  readonly send: (
    files: readonly File[],
    onSent: (bytes: number) => void,
    signal: AbortSignal,
  ) => Promise<UploadAnswer>;
  readonly watch: (
    id: string,
    onProgress: (progress: IngestProgress) => void,
    signal: AbortSignal,
  ) => Promise<IngestProgress>;
  readonly cancelIngest: (id: string) => Promise<void>;
  /** Removes what a failed upload left behind. */
  readonly discard: (id: string) => Promise<void>;
  readonly now: () => number;
}

export interface UploadStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly list: () => readonly Upload[];
  readonly start: (files: readonly File[], startedOn: string) => string;
  readonly cancel: (id: string) => void;
  /** The same files once more, in the place of what came of them before. */
  readonly retry: (id: string, startedOn: string) => void;
  readonly dismiss: (id: string) => void;
}

/** Uploads that go on whatever page is shown. */
export function createUploadStore(services: UploadServices): UploadStore {
  let uploads: readonly Upload[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const aborts = new Map<string, AbortController>();

  function publish(next: readonly Upload[]): void {
    uploads = next;
    for (const listener of listeners) listener();
  }
  const find = (id: string): Upload | undefined => uploads.find((upload) => upload.id === id);
  const change = (id: string, part: Partial<Upload>): void =>
    publish(uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));

  function run(upload: Upload): void {
    const abort = new AbortController();
    aborts.set(upload.id, abort);
    void work(upload, abort.signal)
      .catch((error: unknown) => {
        if (!abort.signal.aborted) change(upload.id, { phase: 'failed', failure: failureOf(error) });
      })
      .finally(() => aborts.delete(upload.id));
  }

  async function work({ id, files }: Upload, signal: AbortSignal): Promise<void> {
    const answer = await services.send(files, (bytes) => sent(id, bytes), signal);
    const source = answer.dataSource;
    if (signal.aborted) {
      await services.cancelIngest(source.id);
      return;
    }
    change(id, { source, phase: 'reading', ingest: answer.ingest ?? null, samples: [] });
    if (source.status === 'ready') {
      change(id, { phase: 'done' });
      return;
    }
    const last = await services.watch(source.id, (ingest) => change(id, { ingest }), signal);
    finish(id, last);
  }

  function sent(id: string, bytes: number): void {
    const upload = find(id);
    if (!upload) return;
    const bytesSent = Math.min(bytes, upload.bytesTotal);
    change(id, { bytesSent, samples: addSample(upload.samples, { at: services.now(), done: bytesSent }) });
  }

  function finish(id: string, last: IngestProgress): void {
    const phase = last.phase === 'done' || last.phase === 'cancelled' ? last.phase : 'failed';
    change(id, { phase, ingest: last, failure: phase === 'failed' ? ingestFailure(last) : null });
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: () => uploads,
    start: (files, startedOn) => {
      const upload = createUpload(`upload-${(count += 1)}`, files, startedOn);
      publish([...uploads, upload]);
      run(upload);
      return upload.id;
    },
    cancel: (id) => {
      const upload = find(id);
      if (!upload || !isActive(upload)) return;
      change(id, { phase: 'cancelled' });
      aborts.get(id)?.abort();
      if (!upload.source) return;
      const sourceId = upload.source.id;
      // An ingest that ended meanwhile has nothing to cancel.
      void services.cancelIngest(sourceId).catch(() => undefined);
    },
    retry: (id, startedOn) => {
      const upload = find(id);
      if (!upload || isActive(upload)) return;
      // If it can't be removed it stays in the list, where the person can do it.
      if (upload.source) void services.discard(upload.source.id).catch(() => undefined);
      const again = createUpload(id, upload.files, startedOn);
      publish(uploads.map((other) => (other.id === id ? again : other)));
      run(again);
    },
    dismiss: (id) => publish(uploads.filter((upload) => upload.id !== id || isActive(upload))),
  };
}

const ingestFailure = (progress: IngestProgress): UploadFailure => ({
  title: 'The file cannot be read',
  detail: progress.error ?? 'Reading stopped without saying why.',
  advice: '',
});

function failureOf(error: unknown): UploadFailure {
  if (error instanceof ApiProblem) {
    // What is wrong with a file, and what to do about it, is said in one sentence of its own.
    const advice = error.code === 'unreadable_file' && error.detail !== '' ? '' : error.advice;
    return { title: error.title, detail: error.detail, advice };
  }
  return {
    title: 'The upload stopped',
    detail: 'The file could not be read from this device.',
    advice: 'Choose it again.',
  };
}
