import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import { findLatestIngest, presentProgress } from './progress.js';

const pollMs = 300;
/** Proxies close a connection that is silent for too long. */
const heartbeatMs = 15_000;

/**
 * Progress as server-sent events, read from the row so that it works on any instance. Sends a state when it differs
 * from the last one, and ends with the state in which the ingest ended.
 */
export async function streamProgress(
  db: DataSource,
  dataSourceId: string,
  res: Response,
  signal: AbortSignal,
): Promise<void> {
  res.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  let last = '';
  let silentSince = Date.now();
  while (!signal.aborted && !res.destroyed) {
    const ingest = await findLatestIngest(db, dataSourceId);
    if (ingest === null) break;
    const state = JSON.stringify(presentProgress(ingest));
    if (state !== last) res.write(`event: progress\ndata: ${state}\n\n`);
    else if (Date.now() - silentSince >= heartbeatMs) res.write(': still here\n\n');
    if (state !== last || Date.now() - silentSince >= heartbeatMs) silentSince = Date.now();
    last = state;
    if (ingest.finishedAt !== null) break;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  res.end();
}
