import type { DataSource } from 'typeorm';

/** Bytes that all data takes in storage, originals included, and how many data sources there are. */
export async function loadUsage(db: DataSource): Promise<{ readonly usedBytes: number; readonly dataSources: number }> {
  const [row]: { used: string; sources: number }[] = await db.query(
    `SELECT (SELECT COALESCE(sum(size_bytes), 0) FROM source_tables)
          + (SELECT COALESCE(sum(size_bytes), 0) FROM source_files) AS used,
            (SELECT count(*)::int FROM data_sources) AS sources`,
  );
  return { usedBytes: Number(row?.used ?? 0), dataSources: row?.sources ?? 0 };
}
