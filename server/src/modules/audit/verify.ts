import type { DataSource } from 'typeorm';
import { auditEventEntity, type AuditEventRow } from './audit-event.entity.js';
import { chainHash } from './chain.js';

export interface ChainReport {
  readonly ok: boolean;
  /** Events that were found in order. */
  readonly checked: number;
  /** The last event's hash, hex: kept elsewhere, it proves later that nothing before it was changed. */
  readonly head: string;
  /** The first event that is not as it was written, and what happened to it. */
  readonly broken: { readonly seq: string; readonly problem: 'altered' | 'missing' } | null;
}

const batchSize = 1_000;
const genesis = `SELECT sha256('datavizpro audit'::bytea) AS hash`;

/**
 * Walks the whole chain in one snapshot. A deleted event leaves a gap in the numbers (the newest: a head that nothing
 * leads to); an altered one no longer has the hash that its content and its predecessor give.
 */
export async function verifyChain(db: DataSource): Promise<ChainReport> {
  return db.transaction('REPEATABLE READ', async (manager) => {
    const heads: { seq: string; hash: Buffer }[] = await manager.query('SELECT seq, hash FROM audit_head');
    const starts: { hash: Buffer }[] = await manager.query(genesis);
    const head = heads[0] ?? { seq: '0', hash: Buffer.alloc(0) };
    let hash = starts[0]?.hash ?? Buffer.alloc(0);
    let seq = 0n;
    const report = (problem?: 'altered' | 'missing', at = seq + 1n): ChainReport => ({
      ok: problem === undefined,
      checked: Number(seq),
      head: head.hash.toString('hex'),
      broken: problem === undefined ? null : { seq: String(at), problem },
    });

    for (;;) {
      const rows = await manager
        .createQueryBuilder(auditEventEntity, 'e')
        .where('e.seq > :seq', { seq: String(seq) })
        .orderBy('e.seq')
        .limit(batchSize)
        .getMany();
      for (const row of rows) {
        const problem = checkLink(row, seq, hash);
        if (problem !== null) return report(problem);
        hash = row.hash;
        seq += 1n;
      }
      if (rows.length < batchSize) break;
    }
    if (seq < BigInt(head.seq)) return report('missing');
    if (seq > BigInt(head.seq) || !hash.equals(head.hash)) return report('altered', BigInt(head.seq));
    return report();
  });
}

function checkLink(row: AuditEventRow, before: bigint, previousHash: Buffer): 'altered' | 'missing' | null {
  if (BigInt(row.seq) !== before + 1n) return 'missing';
  return chainHash(previousHash, row).equals(row.hash) ? null : 'altered';
}
