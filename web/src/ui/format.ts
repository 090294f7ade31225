/** Numbers, bytes and times as people read them. Locale: the browser's. */
const locale = typeof navigator === 'undefined' ? 'en' : navigator.language;

const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** 12,345 */
export const formatInteger = (value: number): string => integers.format(value);

/** 12.3K, 4.5M: where room is scarce and the exact figure stands elsewhere. */
export const formatCompact = (value: number): string => compact.format(value);

/** "1 row", "12,345 rows". Irregular plurals are given. */
export const formatCount = (value: number, one: string, many = `${one}s`): string =>
  `${formatInteger(value)} ${value === 1 ? one : many}`;

const byteUnits = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB'] as const;

/** 0 bytes, 640 bytes, 1.2 MB; a kilobyte has 1,024 bytes. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), byteUnits.length - 1);
  const value = bytes / 1024 ** step;
  const unit = step === 0 && bytes === 1 ? 'byte' : (byteUnits[step] ?? 'PB');
  return `${value >= 100 || step === 0 ? integers.format(value) : decimals.format(value)} ${unit}`;
}

/** 340 ms, 2.1 s, 3 min */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${integers.format(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${decimals.format(milliseconds / 1000)} s`;
  if (milliseconds < 3_600_000) return `${integers.format(milliseconds / 60_000)} min`;
  if (milliseconds < 86_400_000) return `${decimals.format(milliseconds / 3_600_000)} h`;
  return formatCount(Math.floor(milliseconds / 86_400_000), 'day');
}

/** 14 Mar 2026, 09:30, in the zone of the device. */
export const formatDateTime = (iso: string): string => dateTime.format(new Date(iso));
export const formatDate = (iso: string): string => date.format(new Date(iso));

const spans: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "just now", "4 minutes ago", "yesterday", "in 3 days". */
export function formatRelative(iso: string, now: number = Date.now()): string {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  const span = spans.find(([, length]) => Math.abs(seconds) >= length);
  return span === undefined ? 'just now' : relative.format(Math.round(seconds / span[1]), span[0]);
}

/** "MK" for "Mara Keller". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => Array.from(word ?? '')[0] ?? '',
  );
  return letters.join('').toLocaleUpperCase() || '?';
}
