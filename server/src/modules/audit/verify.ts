import type { DataSource, EntityManager } from 'typeorm';
import type { AuditChainReport } from '@datavizpro/contract';
import { auditEventEntity, type AuditEventRow } from './audit-event.entity.js';
import { chainHash } from './chain.js';

interface Link {
  readonly seq: bigint;
  readonly hash: Buffer;
}

const batchSize = 1_000;
const genesisSql = `SELECT '0' AS seq, sha256('datavizpro audit'::bytea) AS hash`;

/**
 * Walks the whole chain in one snapshot. A deleted event leaves a gap in the numbers (the newest ones: a head that
 * nothing leads to); an altered one no longer has the hash that its content and its predecessor give.
 */
export async function verifyChain(db: DataSource): Promise<AuditChainReport> {
  return db.transaction('REPEATABLE READ', async (manager) => {
    const head = await readLink(manager, 'SELECT seq, hash FROM audit_head');
    let last = await readLink(manager, genesisSql);
    for await (const row of readChain(manager)) {
      const problem = checkLink(row, last);
      if (problem !== null) return report(head, last, problem);
      last = { seq: last.seq + 1n, hash: row.hash };
    }
    if (last.seq < head.seq) return report(head, last, 'missing');
    return report(head, last, last.seq === head.seq && last.hash.equals(head.hash) ? null : 'altered');
  });
}

function checkLink(row: AuditEventRow, previous: Link): 'altered' | 'missing' | null {
  if (BigInt(row.seq) !== previous.seq + 1n) return 'missing';
  return chainHash(previous.hash, row).equals(row.hash) ? null : 'altered';
}

/** The event after the last good one is the one to name. */
const report = (head: Link, last: Link, problem: 'altered' | 'missing' | null): AuditChainReport => ({
  ok: problem === null,
  checked: Number(last.seq),
  head: head.hash.toString('hex'),
  broken: problem === null ? null : { number: Number(last.seq) + 1, problem },
});

async function readLink(manager: EntityManager, sql: string): Promise<Link> {
  const rows: { seq: string; hash: Buffer }[] = await manager.query(sql);
  const [row] = rows;
  if (row === undefined) throw new Error('The head of the audit chain is missing');
  return { seq: BigInt(row.seq), hash: row.hash };
}

async function* readChain(manager: EntityManager): AsyncGenerator<AuditEventRow> {
  let seq = '0';
  let batch: AuditEventRow[];
  do {
    batch = await manager
      .createQueryBuilder(auditEventEntity, 'e')
      .where('e.seq > :seq', { seq })
      .orderBy('e.seq')
      .limit(batchSize)
      .getMany();
    yield* batch;
    seq = batch.at(-1)?.seq ?? seq;
  } while (batch.length === batchSize);
}
