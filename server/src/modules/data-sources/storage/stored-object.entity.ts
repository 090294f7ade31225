import { EntitySchema } from 'typeorm';

/**
 * A live process's claim on the storage keys `<area>/<lease id>/…`: an upload that still streams, an ingest that
 * still publishes. While its heart beats, nothing below it is swept; whoever lost it may not commit.
 */
interface StorageLeaseRow {
  id: string;
  heartbeatAt: Date;
  /** Its process is taken for dead; from then on it can't come back. */
  expired: boolean;
  /** The machine and folder of its work in progress, which goes with it. */
  host: string | null;
  workDir: string | null;
}
export const storageLeaseEntity = new EntitySchema<StorageLeaseRow>({
  name: 'storage_leases',
  columns: {
    id: { type: 'uuid', primary: true },
    heartbeatAt: { name: 'heartbeat_at', type: 'timestamptz' },
    expired: { type: 'boolean' },
    host: { type: 'text', nullable: true },
    workDir: { name: 'work_dir', type: 'text', nullable: true },
  },
});

/** An object that nothing refers to any more, but which a running query may still read for a while. */
interface RetiredObjectRow {
  key: string;
  retiredAt: Date;
}
export const retiredObjectEntity = new EntitySchema<RetiredObjectRow>({
  name: 'retired_objects',
  columns: {
    key: { type: 'text', primary: true },
    retiredAt: { name: 'retired_at', type: 'timestamptz' },
  },
});
