import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../../../platform/log/log.js';

export const leaseAreas = ['originals', 'tables'] as const;
type LeaseArea = (typeof leaseAreas)[number];

const beatMs = 5_000;
/** A lease that did not beat for this long belongs to a dead process. */
export const leaseExpirySeconds = 60;

/** The right to write storage objects which no row refers to yet. See `storage_leases`. */
export interface Lease {
  readonly id: string;
  key(area: LeaseArea, name: string): string;
  /** Has this folder of this machine removed, should the process die. */
  coverWorkDir(path: string): Promise<void>;
  /**
   * Gives the lease back in the transaction that makes the objects part of a data source.
   * Throws when it had expired: the objects may be gone, so the transaction must not commit.
   */
  release(manager: EntityManager): Promise<void>;
  /** Gives it back without having used it. What was written is swept. */
  abandon(): Promise<void>;
}

/** Takes a lease and keeps it alive until it is released or abandoned. */
export async function takeLease(db: DataSource, log: Log): Promise<Lease> {
  const id = randomUUID();
  await db.query('INSERT INTO storage_leases (id) VALUES ($1)', [id]);
  const timer = setInterval(() => {
    db.query('UPDATE storage_leases SET heartbeat_at = now() WHERE id = $1 AND NOT expired', [id]).catch(
      (error: unknown) => {
        log.warn('A storage lease could not be renewed', { error, leaseId: id });
      },
    );
  }, beatMs);
  timer.unref();
  const giveBack = async (manager: EntityManager): Promise<boolean> => {
    clearInterval(timer);
    const rows: { expired: boolean }[] = await manager.query(
      'SELECT expired FROM storage_leases WHERE id = $1 FOR UPDATE',
      [id],
    );
    await manager.query('DELETE FROM storage_leases WHERE id = $1', [id]);
    return rows[0]?.expired === false;
  };
  return {
    id,
    key: (area, name) => `${area}/${id}/${name}`,
    coverWorkDir: async (path) => {
      await db.query('UPDATE storage_leases SET host = $2, work_dir = $3 WHERE id = $1', [id, hostname(), path]);
    },
    release: async (manager) => {
      if (!(await giveBack(manager))) throw new LeaseLostError('The storage lease has expired');
    },
    abandon: async () => {
      await giveBack(db.manager).catch((error: unknown) => {
        log.warn('A storage lease could not be given back', { error, leaseId: id });
      });
    },
  };
}

class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}
