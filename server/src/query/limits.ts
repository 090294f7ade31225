import type { AdmissionLimits } from './cache/admission.js';

export interface QueryLimits extends AdmissionLimits {
  /** Rows when the spec does not say how many. */
  readonly defaultRows: number;
  readonly maxRows: number;
  /** Of exports. */
  readonly maxStreamRows: number;
  /** Of one encoded result. */
  readonly maxBytes: number;
  readonly deadlineMs: number;
  /** To learn the columns of SQL. */
  readonly describeMs: number;
  readonly streamDeadlineMs: number;
  readonly cacheTtlSeconds: number;
  /** How old an answer may be that is given because the source does not answer. */
  readonly maxStaleSeconds: number;
}

export const defaultLimits: QueryLimits = {
  defaultRows: 10_000,
  maxRows: 50_000,
  maxStreamRows: 10_000_000,
  maxBytes: 32 * 1024 * 1024,
  deadlineMs: 30_000,
  describeMs: 15_000,
  streamDeadlineMs: 10 * 60_000,
  cacheTtlSeconds: 24 * 3_600,
  maxStaleSeconds: 24 * 3_600,
  perSource: 8,
  perUser: 6,
  queueLength: 200,
  sourceQueueLength: 100,
  queueMs: 15_000,
};
