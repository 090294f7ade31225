import type { AuditEvent } from '@datavizpro/contract';

const columns = ['at', 'actorId', 'actorName', 'action', 'objectKind', 'objectId', 'outcome', 'requestId', 'detail'];

export const mediaTypes = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson' } as const;

/** The events as lines of text, header included where the format has one. */
export async function* formatEvents(
  events: AsyncIterable<AuditEvent>,
  format: keyof typeof mediaTypes,
): AsyncGenerator<string> {
  if (format === 'csv') yield `${columns.join(',')}\r\n`;
  for await (const event of events) yield format === 'csv' ? csvLine(event) : `${JSON.stringify(event)}\n`;
}

const csvLine = ({ at, actor, action, object, outcome, requestId, detail }: AuditEvent): string =>
  [at, actor?.id, actor?.name, action, object?.kind, object?.id, outcome, requestId, JSON.stringify(detail)]
    .map((cell) => csvCell(cell ?? ''))
    .join(',') + '\r\n';

/** People choose their names: text that a spreadsheet would run as a formula is led by an apostrophe. */
export function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
