/** minute, hour, day of month, month, day of week: smallest and largest value of each field. */
const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
type Fields = readonly [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];

const Minute = { ms: 60_000 };
/** Every pattern that can come true does so within the eight years around a skipped leap day. */
const horizonMs = 9 * 366 * 24 * 60 * Minute.ms;

/** The next time after `after`, in UTC, that a five-field cron expression names. Throws on a bad expression. */
export function nextCronTime(expression: string, after: Date): Date {
  const fields = parseCron(expression);
  let time = new Date(Math.floor(after.getTime() / Minute.ms) * Minute.ms + Minute.ms);
  const horizon = after.getTime() + horizonMs;
  while (time.getTime() < horizon) {
    if (matches(fields, time)) return time;
    time = isDayPossible(fields, time) ? addMinute(time) : startOfNextDay(time);
  }
  throw new Error(`The cron expression "${expression}" never comes true.`);
}

function parseCron(expression: string): Fields {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== ranges.length) throw new Error(`A cron expression has five fields: "${expression}"`);
  const fields = parts.map((part, index) => parseField(part, ranges[index] ?? [0, 0], expression));
  const days = fields[4];
  if (days?.has(7) === true) days.add(0);
  return fields as unknown as Fields;
}

/** Lists of `*`, `n`, `a-b`, each with an optional `/step`. */
function parseField(text: string, [min, max]: readonly [number, number], expression: string): Set<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (match === null) throw new Error(`"${part}" is not a cron field: "${expression}"`);
    const [first, last, step] = [match[1], match[2], match[3]].map((n) => (n === undefined ? undefined : Number(n)));
    const from = first ?? min;
    const to = last ?? (first === undefined || step !== undefined ? max : first);
    if (from < min || to > max || from > to || step === 0)
      throw new Error(`"${part}" is outside of ${min}-${max}: "${expression}"`);
    for (let value = from; value <= to; value += step ?? 1) values.add(value);
  }
  return values;
}

function matches(fields: Fields, time: Date): boolean {
  return isDayPossible(fields, time) && fields[1].has(time.getUTCHours()) && fields[0].has(time.getUTCMinutes());
}

/** As cron has it: when both day fields are restricted, either is enough. */
function isDayPossible([, , days, months, weekdays]: Fields, time: Date): boolean {
  if (!months.has(time.getUTCMonth() + 1)) return false;
  const day = days.has(time.getUTCDate());
  const weekday = weekdays.has(time.getUTCDay());
  const bothRestricted = days.size < 31 && weekdays.size < 7;
  return bothRestricted ? day || weekday : day && weekday;
}

const addMinute = (time: Date): Date => new Date(time.getTime() + Minute.ms);

function startOfNextDay(time: Date): Date {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate() + 1));
}
