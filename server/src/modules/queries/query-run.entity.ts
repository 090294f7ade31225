import { EntitySchema } from 'typeorm';
import type { QueryRun, SqlParameter } from '@datavizpro/contract';

/** SQL that somebody ran, for their own history. */
export interface QueryRunRow {
  id: string;
  userId: string;
  dataSourceId: string;
  sql: string;
  parameters: readonly SqlParameter[];
  outcome: QueryRun['outcome'];
  rowCount: number | null;
  durationMs: number;
  error: string | null;
  at: Date;
}

export const queryRunEntity = new EntitySchema<QueryRunRow>({
  name: 'query_runs',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    userId: { name: 'user_id', type: 'uuid' },
    dataSourceId: { name: 'data_source_id', type: 'uuid' },
    sql: { type: 'text' },
    parameters: { type: 'jsonb' },
    outcome: { type: 'text' },
    rowCount: { name: 'row_count', type: 'integer', nullable: true },
    durationMs: { name: 'duration_ms', type: 'double precision' },
    error: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
  },
});
