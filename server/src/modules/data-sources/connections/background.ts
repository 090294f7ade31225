import type { JobQueue } from '../../../platform/jobs.js';
import type { Log } from '../../../platform/log/log.js';
import { AppError } from '../../../platform/app-error.js';
import type { ConnectionDeps } from './deps.js';
import { refreshTables } from './refresh.js';

interface BackgroundDeps {
  readonly connected: ConnectionDeps;
  readonly jobs: JobQueue;
  readonly log: Log;
}

const refreshDueJob = 'data-sources.refresh-due';
const refreshJob = 'data-sources.refresh';
const rewrapJob = 'data-sources.rewrap-secrets';
/** Tables that were read longer ago are read again; schedules run every hour. */
const staleHours = 24;
const refreshedAtOnce = 200;

/** What workers do for connections: look at their tables once a day, and wrap secrets with the newest key. */
export function backgroundWork({ connected, jobs, log }: BackgroundDeps): { start(): Promise<void> } {
  const { db, connections } = connected;
  const enqueueDue = async (): Promise<void> => {
    const rows: { id: string }[] = await db.query(
      `SELECT data_source_id AS id FROM connections
        WHERE tables_read_at < now() - make_interval(hours => $1) ORDER BY tables_read_at LIMIT $2`,
      [staleHours, refreshedAtOnce],
    );
    for (const { id } of rows) await jobs.enqueue(refreshJob, { id }, { singletonKey: id, retryLimit: 0 });
  };
  const refresh = async ({ id }: { readonly id: string }, signal: AbortSignal): Promise<void> => {
    try {
      await refreshTables(connected, id, 'background', signal);
    } catch (error) {
      // A database that is away is no fault of ours: the next round tries again.
      if (!(error instanceof AppError) || signal.aborted) throw error;
      log.info('The tables of a data source could not be read.', { dataSourceId: id, code: error.code });
    }
  };
  const rewrap = async (_data: object, signal: AbortSignal): Promise<void> => {
    const { rewrapped, failed } = await connections.secrets.rewrapAll(db.manager, signal);
    const left = await connections.secrets.countOld(db.manager);
    if (rewrapped > 0) log.info('Stored secrets were wrapped with the current ENCRYPTION_KEY.', { rewrapped, left });
    if (failed > 0 || left > 0)
      log.warn('Some stored secrets need a key that is not the current one.', { failed, left });
  };
  return {
    start: async () => {
      await jobs.work(refreshJob, { concurrency: 2 }, refresh);
      await jobs.work(refreshDueJob, { concurrency: 1 }, enqueueDue);
      await jobs.schedule(refreshDueJob, '7 * * * *');
      await jobs.work(rewrapJob, { concurrency: 1 }, rewrap);
      await jobs.schedule(rewrapJob, '*/10 * * * *');
      await jobs.enqueue(rewrapJob, {}, { singletonKey: 'start' });
    },
  };
}
