import { EntitySchema } from 'typeorm';
import type { ColumnOverride, ErrorCode, IngestPhase, ReadingOptions, SchemaDifference } from '@datavizpro/contract';
import { bigintAsNumber } from '../data-source.entity.js';

/** What an ingest has to do: all it needs to start again from nothing after a crash. */
export type IngestPlan =
  | { readonly kind: 'create'; readonly fileIds: readonly string[]; readonly options: ReadingOptions }
  | {
      readonly kind: 'reread';
      readonly table: string;
      readonly options: ReadingOptions;
      /** Null: as reviewed before. */
      readonly columns: readonly ColumnOverride[] | null;
    }
  | {
      readonly kind: 'append' | 'replace';
      readonly fileId: string;
      /** Null: tables are matched by name, or there is only one. */
      readonly table: string | null;
      readonly options: ReadingOptions;
      readonly confirm: boolean;
    };

/** One run over a data source's files: the plan, its progress, and who works on it. */
export interface IngestRow {
  id: string;
  dataSourceId: string;
  requestedBy: string | null;
  plan: IngestPlan;
  phase: IngestPhase;
  file: string | null;
  bytesRead: number;
  bytesTotal: number | null;
  rows: number;
  rejectedCount: number;
  error: string | null;
  /** From the error catalogue, when it failed. */
  errorCode: ErrorCode | null;
  /** Append and replace: why the file was not taken. */
  differences: SchemaDifference[] | null;
  cancelRequested: boolean;
  attempts: number;
  /** The lease of the process that works on it; commits only count under this one. */
  leaseId: string | null;
  heartbeatAt: Date | null;
  startedAt: Date;
  finishedAt: Date | null;
}

export const ingestEntity = new EntitySchema<IngestRow>({
  name: 'ingests',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    dataSourceId: { name: 'data_source_id', type: 'uuid' },
    requestedBy: { name: 'requested_by', type: 'uuid', nullable: true },
    plan: { type: 'jsonb' },
    phase: { type: 'text' },
    file: { type: 'text', nullable: true },
    bytesRead: { name: 'bytes_read', type: 'bigint', transformer: bigintAsNumber },
    bytesTotal: {
      name: 'bytes_total',
      type: 'bigint',
      nullable: true,
      transformer: {
        to: (value: number | null): number | null => value,
        from: (value: string | null): number | null => (value === null ? null : Number(value)),
      },
    },
    rows: { type: 'bigint', transformer: bigintAsNumber },
    rejectedCount: { name: 'rejected_count', type: 'bigint', transformer: bigintAsNumber },
    error: { type: 'text', nullable: true },
    errorCode: { name: 'error_code', type: 'text', nullable: true },
    differences: { type: 'jsonb', nullable: true },
    cancelRequested: { name: 'cancel_requested', type: 'boolean' },
    attempts: { type: 'integer' },
    leaseId: { name: 'lease_id', type: 'uuid', nullable: true },
    heartbeatAt: { name: 'heartbeat_at', type: 'timestamptz', nullable: true },
    startedAt: { name: 'started_at', type: 'timestamptz', createDate: true },
    finishedAt: { name: 'finished_at', type: 'timestamptz', nullable: true },
  },
});
