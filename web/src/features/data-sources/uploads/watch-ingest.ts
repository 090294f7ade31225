import type { IngestPhase, IngestProgress } from '@datavizpro/contract';
import { ApiProblem, apiFetch } from '../../session';
import { readIngest } from '../api';
import { sourceUrl } from '../keys';
import { eventsOf } from './server-events';

const finalPhases: readonly IngestPhase[] = ['done', 'failed', 'cancelled'];
const isFinal = (progress: IngestProgress): boolean => finalPhases.includes(progress.phase);

const streamAttempts = 3;
const pauseMs = 1_000;

/**
 * Follows an ingest to its end: by server-sent events, opened again when the line breaks,
 * and by asking every second where events don't get through. Resolves with the last state.
 */
export async function watchIngest(
  id: string,
  onProgress: (progress: IngestProgress) => void,
  signal: AbortSignal,
): Promise<IngestProgress> {
  for (let failures = 0; failures < streamAttempts; failures += 1) {
    const last = await followEvents(id, onProgress, signal).catch(unlessFinalAnswer);
    if (last && isFinal(last)) return last;
    if (last) failures = -1;
    await pause(pauseMs, signal);
  }
  return poll(id, onProgress, signal);
}

/** The last state that came; null when none did. */
async function followEvents(
  id: string,
  onProgress: (progress: IngestProgress) => void,
  signal: AbortSignal,
): Promise<IngestProgress | null> {
  const answer = await apiFetch(`${sourceUrl(id)}/ingest`, { headers: { Accept: 'text/event-stream' }, signal });
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream') || !answer.body) return null;
  let last: IngestProgress | null = null;
  for await (const data of eventsOf(answer.body)) {
    const progress = parseProgress(data);
    if (!progress) continue;
    last = progress;
    onProgress(progress);
    if (isFinal(progress)) return progress;
  }
  return last;
}

/** A line that broke is tried again; a "no" is one. */
function unlessFinalAnswer(error: unknown): null {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  if (error instanceof ApiProblem && error.status >= 400 && error.status < 500) throw error;
  return null;
}

function parseProgress(data: string): IngestProgress | null {
  try {
    const value = JSON.parse(data) as unknown;
    return typeof value === 'object' && value !== null && 'phase' in value ? (value as IngestProgress) : null;
  } catch {
    return null;
  }
}

async function poll(
  id: string,
  onProgress: (progress: IngestProgress) => void,
  signal: AbortSignal,
): Promise<IngestProgress> {
  for (;;) {
    const progress = await readIngest(id, signal).catch(unlessFinalAnswer);
    if (progress) onProgress(progress);
    if (progress && isFinal(progress)) return progress;
    await pause(pauseMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(new DOMException('Aborted', 'AbortError'));
      },
      { once: true },
    );
  });
}
