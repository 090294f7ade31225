import type { EntityManager } from 'typeorm';
import type { JoinTable } from './join-table.js';
import { stemOf } from './stem.js';

/** Tables judged by their columns; those bound by a foreign key come first, then those that bear the name of a column. */
const maxCandidates = 200;

/** As the driver reads it: counts are texts. */
interface Row extends Omit<JoinTable, 'rowCount'> {
  readonly rowCount: string | null;
}

/** The tables worth judging, out of thousands: the database finds them by keys and names. */
export async function candidatesFor(
  manager: EntityManager,
  dataSourceId: string,
  left: JoinTable,
): Promise<readonly JoinTable[]> {
  const referenced = left.foreignKeys.map(({ schema, table }) => ({ schema, name: table }));
  const stems = [...new Set([left.name, ...left.columns.map(({ name }) => name)].map(stemOf))].filter(
    (stem) => stem !== '',
  );
  const rows: Row[] = await manager.query(
    `SELECT schema, name, columns, primary_key AS "primaryKey", foreign_keys AS "foreignKeys",
            row_count_estimate AS "rowCount"
       FROM (SELECT t.*,
                    CASE WHEN (t.schema, t.name) IN (SELECT * FROM unnest($4::text[], $5::text[])) THEN 0
                         WHEN t.foreign_keys @> jsonb_build_array(jsonb_build_object('schema', $2::text, 'table', $3::text)) THEN 0
                         WHEN regexp_replace(lower(t.name), '[^a-z0-9]|(ies|es|s|y)$', '', 'g') = ANY ($6::text[]) THEN 1
                         ELSE 2 END AS distance
               FROM connected_tables t
              WHERE t.data_source_id = $1 AND (t.schema, t.name) <> ($2, $3)) near
      ORDER BY distance, schema <> $2, schema, name LIMIT ${maxCandidates}`,
    [
      dataSourceId,
      left.schema,
      left.name,
      referenced.map(({ schema }) => schema),
      referenced.map(({ name }) => name),
      stems,
    ],
  );
  return rows.map((row) => ({ ...row, rowCount: row.rowCount === null ? null : Number(row.rowCount) }));
}
