import type { AuditQuery } from '@datavizpro/contract';

/** The filters of the audit page, as they stand in its address. Days are of the device's calendar. */
export interface AuditFilters {
  readonly action: string;
  readonly outcome: '' | NonNullable<AuditQuery['outcome']>;
  readonly actorId: string;
  readonly objectId: string;
  /** First and last day, both included: `2026-11-23`. */
  readonly from: string;
  readonly to: string;
}

const names = ['action', 'outcome', 'actorId', 'objectId', 'from', 'to'] as const;
const outcomes: readonly string[] = ['ok', 'denied', 'failed'];
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export function readFilters(parameters: URLSearchParams): AuditFilters {
  const text = (name: string): string => parameters.get(name) ?? '';
  const day = (name: string): string => (isDay(text(name)) ? text(name) : '');
  return {
    action: text('action'),
    outcome: outcomes.includes(text('outcome')) ? (text('outcome') as AuditFilters['outcome']) : '',
    actorId: text('actorId'),
    objectId: text('objectId'),
    from: day('from'),
    to: day('to'),
  };
}

export function writeFilters(filters: AuditFilters): URLSearchParams {
  return new URLSearchParams(names.flatMap((name) => (filters[name] === '' ? [] : [[name, filters[name]]])));
}

export const hasFilters = (filters: AuditFilters): boolean => names.some((name) => filters[name] !== '');

/** As the API wants them: times, and an end that is not included. */
export function toAuditQuery(filters: AuditFilters): Readonly<Record<string, string>> {
  const start = filters.from === '' ? '' : new Date(`${filters.from}T00:00`).toISOString();
  const end = filters.to === '' ? '' : dayAfter(filters.to).toISOString();
  const query = { ...filters, from: start, to: end };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

function dayAfter(day: string): Date {
  const next = new Date(`${day}T00:00`);
  next.setDate(next.getDate() + 1);
  return next;
}
