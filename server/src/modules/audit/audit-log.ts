import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import type { AuditRecord, AuditSink } from '../../platform/http/index.js';
import { chainHash, type ChainedFields } from './chain.js';

interface Pending {
  readonly record: AuditRecord;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const maxBatch = 200;
const maxPending = 5_000;

/**
 * Writes what was done or refused, each event chained to the one before. Writers take turns on the chain's head, so
 * events that arrive while one transaction runs are written together by the next: a flood of denials costs few commits.
 */
export class AuditLog implements AuditSink {
  readonly #db: DataSource;
  #pending: Pending[] = [];
  #writing = false;

  constructor(db: DataSource) {
    this.#db = db;
  }

  /** Resolves after COMMIT. */
  record(record: AuditRecord): Promise<void> {
    if (this.#pending.length >= maxPending)
      return Promise.reject(new AppError('overloaded', undefined, { retryAfter: 2 }));
    return new Promise((resolve, reject) => {
      this.#pending.push({ record, resolve, reject });
      if (!this.#writing) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#writing = true;
    while (this.#pending.length > 0) {
      const batch = this.#pending.splice(0, maxBatch);
      try {
        await this.#db.transaction((manager) =>
          append(
            manager,
            batch.map(({ record }) => record),
          ),
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#writing = false;
  }
}

async function append(manager: EntityManager, records: readonly AuditRecord[]): Promise<void> {
  const heads: { seq: string; hash: Buffer }[] = await manager.query('SELECT seq, hash FROM audit_head FOR UPDATE');
  const [head] = heads;
  if (head === undefined) throw new Error('The head of the audit chain is missing');
  let { hash } = head;
  let seq = BigInt(head.seq);
  const rows = records.map((record) => {
    seq += 1n;
    const fields = toFields(record, seq);
    hash = chainHash(hash, fields);
    return { ...fields, hash };
  });
  await manager.insert('AuditEvent', rows);
  await manager.query('UPDATE audit_head SET seq = $1, hash = $2', [String(seq), hash]);
}

function toFields(record: AuditRecord, seq: bigint): ChainedFields {
  const detail = Object.entries(record.detail ?? {}).map(([key, value]) => [key, storable(value)] as const);
  return {
    seq: String(seq),
    id: randomUUID(),
    at: record.at,
    actorId: record.actorId,
    action: storable(record.action),
    objectKind: record.object === null ? null : storable(record.object.kind),
    objectId: record.object === null ? null : storable(record.object.id),
    outcome: record.outcome,
    requestId: storable(record.requestId),
    detail: Object.fromEntries(detail),
  };
}

/** Parts of a hostile request end up here: text that PostgreSQL would refuse or change is made storable, and short. */
const storable = <T>(value: T): T =>
  (typeof value === 'string' ? Buffer.from(value.slice(0, 500)).toString().replaceAll('\0', '\uFFFD') : value) as T;
