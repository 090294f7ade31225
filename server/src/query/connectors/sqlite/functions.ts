import { toLocal, hasQuarterHourOffsets, formatTimestamp } from '../../../calendar/zone.js';

type SqliteCell = number | bigint | string | Uint8Array | null;

const momentPattern = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/;

/** A time however it was stored (ISO text with or without zone, seconds or milliseconds since 1970) as our text, in UTC. */
function moment(stored: SqliteCell): string | null {
  if (typeof stored === 'number' || typeof stored === 'bigint') return ofEpoch(Number(stored));
  const match = typeof stored === 'string' ? momentPattern.exec(stored.trim()) : null;
  if (!match) return null;
  const [, day = '', minute = '00:00', second = '00', fraction = '', zone] = match;
  const digits = fraction.padEnd(6, '0').slice(0, 6);
  const text = `${day} ${minute}:${second}${digits === '000000' ? '' : `.${digits}`}`;
  return zone === undefined || zone === 'Z' ? text : shift(text, -offsetOf(zone));
}

const ofEpoch = (number: number): string | null => {
  const milliseconds = Math.abs(number) < 1e11 ? number * 1_000 : number;
  return Math.abs(milliseconds) > 8.64e15 ? null : formatTimestamp(Math.floor(milliseconds));
};

function offsetOf(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

const epochOf = (text: string): number => Date.parse(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`);

/** So many milliseconds later, with the microseconds as they are. */
function shift(text: string, milliseconds: number): string | null {
  const moved = new Date(epochOf(text) + milliseconds);
  if (Number.isNaN(moved.getTime())) return null;
  return moved.toISOString().slice(0, 19).replace('T', ' ') + text.slice(19);
}

const day = (stored: SqliteCell): string | null => moment(stored)?.slice(0, 10) ?? null;

const quarterHour = 900_000;
const offsets = new Map<string, number>();

/** What the wall clock of a zone shows at a moment in UTC. */
function local(text: SqliteCell, zone: SqliteCell): string | null {
  if (typeof text !== 'string' || typeof zone !== 'string') return null;
  const instant = epochOf(text);
  if (Number.isNaN(instant)) return null;
  const isRegular = instant >= 315_532_800_000 && hasQuarterHourOffsets(zone);
  const key = `${zone} ${String(isRegular ? Math.floor(instant / quarterHour) : instant)}`;
  const known = offsets.get(key);
  const offset = known ?? toLocal(instant, zone) - instant;
  if (known === undefined) {
    if (offsets.size > 100_000) offsets.clear();
    offsets.set(key, offset);
  }
  return shift(text, offset);
}

/** Texts that are numbers, as numbers; SQLite itself would make 0 of the others. */
function number(text: SqliteCell): number | null {
  if (typeof text === 'number') return text;
  if (typeof text !== 'string' || !/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?\s*$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Texts that are dates, as dates: no thirtieth of February. */
function date(text: SqliteCell): string | null {
  const found = typeof text === 'string' ? moment(text)?.slice(0, 10) : undefined;
  if (found === undefined) return null;
  const parsed = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(found) ? found : null;
}

/** Two halves of a sum. Beyond 64 bits it is a text, with every digit. */
function wide(high: SqliteCell, low: SqliteCell): SqliteCell {
  if (high === null || low === null) return null;
  const total = (BigInt(high as number) << 32n) + BigInt(low as number);
  return BigInt.asIntN(64, total) === total ? total : total.toString();
}

/** The halves of a whole number, also of one beyond 64 bits. */
const high = (number: SqliteCell): bigint | null => (number === null ? null : BigInt(String(number)) >> 32n);
const low = (number: SqliteCell): bigint | null => (number === null ? null : BigInt(String(number)) & 0xffffffffn);

/** Of a sample, from a JSON array: one pass (Welford), because sums of squares lose the digits that matter. */
function variance(json: SqliteCell): number | null {
  const values = (JSON.parse(String(json)) as readonly (number | null)[]).filter((value) => value !== null);
  let [mean, squares] = [0, 0];
  values.forEach((value, index) => {
    const delta = value - mean;
    mean += delta / (index + 1);
    squares += delta * (value - mean);
  });
  return values.length < 2 ? null : squares / (values.length - 1);
}

const ofText =
  (change: (text: string) => string) =>
  (text: SqliteCell): SqliteCell =>
    text === null ? null : change(String(text));

/**
 * Functions that SQLite lacks, or has for ASCII only. The dialect names them. SQLite counts the parameters that a
 * function declares: none may have a default.
 */
export const functions: Readonly<Record<string, (...args: SqliteCell[]) => SqliteCell>> = {
  lower: ofText((text) => text.toLowerCase()),
  upper: ofText((text) => text.toUpperCase()),
  dvp_moment: moment,
  dvp_day: day,
  dvp_local: local,
  dvp_number: number,
  dvp_date: date,
  dvp_wide: wide,
  dvp_high: high,
  dvp_low: low,
  dvp_variance: variance,
};
