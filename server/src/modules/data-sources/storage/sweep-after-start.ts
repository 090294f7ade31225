import type { Log } from '../../../platform/log/log.js';
import { leaseExpirySeconds } from './leases.js';

/**
 * Sweeps at start, and once more when the leases of a process that was killed just before must have expired:
 * the hourly sweep would find what it left, but nobody should have to wait for that.
 */
export function sweepAfterStart(sweep: () => Promise<void>, log: Log): { begin(): void; end(): void } {
  let timer: NodeJS.Timeout | null = null;
  const attempt = (): void => {
    sweep().catch((error: unknown) => log.warn('Storage could not be swept', { error }));
  };
  return {
    begin: () => {
      attempt();
      timer = setTimeout(attempt, (leaseExpirySeconds + 5) * 1_000);
      timer.unref();
    },
    end: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
