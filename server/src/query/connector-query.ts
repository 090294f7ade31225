import type { ConnectorQuery } from './connectors/connector.js';
import type { PreparedQuery } from './prepare.js';
import type { SourceDescription } from './source.js';

/** A side of a join has no units to fill. */
type Prepared = Omit<PreparedQuery, 'fill'> & Partial<Pick<PreparedQuery, 'fill'>>;

type Run = Pick<ConnectorQuery, 'maxBytes' | 'deadlineMs'> & {
  readonly requestId?: string | undefined;
  /** Absent: as many as the plan answers. */
  readonly maxRows?: number;
};

/** What a connector is given to run: what was prepared for its source, and how far it may go. */
export function connectorQueryOf(
  source: SourceDescription,
  { plan, compiled, fill = null, tables, columns }: Prepared,
  { maxRows = plan.maxRows, maxBytes, deadlineMs, requestId }: Run,
): ConnectorQuery {
  return {
    source,
    tables,
    compiled,
    plan,
    columns,
    timezone: plan.timezone,
    ...(fill && { fill }),
    maxRows,
    maxBytes,
    deadlineMs,
    ...(requestId !== undefined && { requestId }),
    ...(source.written && { written: true }),
  };
}
