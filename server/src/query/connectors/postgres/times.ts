/**
 * PostgreSQL's times (DateStyle ISO) as ISO 8601: `2025-06-15 12:00:00.5` becomes `2025-06-15T12:00:00.500000`. Years
 * before Christ and beyond 9999 get a sign and six digits. Null for infinite ones.
 */
export function isoTime(text: string): string | null {
  const match = /^(\d{4,})(-\d\d-\d\d)(?: (\d\d:\d\d:\d\d)(\.\d+)?)?([+-]\d\d(?::?\d\d){0,2})?( BC)?$/.exec(text);
  if (!match) return null;
  const [, year = '', monthAndDay = '', time, fraction, offset, before] = match;
  const iso = isoYear(Number(year), before !== undefined) + monthAndDay;
  if (time === undefined) return iso;
  const local = `${iso}T${time}${fraction === undefined ? '' : fraction.padEnd(7, '0')}`;
  return offset === undefined || /^[+-]00(:?00)*$/.test(offset) ? local : inUtc(local, offset);
}

function isoYear(year: number, beforeChrist: boolean): string {
  const astronomical = beforeChrist ? 1 - year : year;
  if (astronomical >= 0 && astronomical <= 9999) return String(astronomical).padStart(4, '0');
  return `${astronomical < 0 ? '-' : '+'}${String(Math.abs(astronomical)).padStart(6, '0')}`;
}

/** Only where a statement changed the zone of its own session. */
function inUtc(local: string, offset: string): string {
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).match(/\d\d/g)?.map(Number) ?? [];
  const east = (offset.startsWith('-') ? -1 : 1) * (hours * 3_600 + minutes * 60 + seconds);
  const [second = '', fraction = ''] = local.split('.');
  const shifted = new Date(Date.parse(`${second}Z`) - east * 1_000);
  const iso = shifted.toISOString().replace(/\.\d+Z$/, '');
  return fraction === '' ? iso : `${iso}.${fraction}`;
}
