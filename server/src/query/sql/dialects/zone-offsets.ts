/** Offsets of a zone from UTC in seconds, in the order of time; `starts[i]` is the instant at which `offsets[i + 1]` begins. */
export interface ZoneOffsets {
  /** Seconds since 1970. */
  readonly starts: readonly number[];
  /** One more than `starts`: the first holds before all of them. */
  readonly offsets: readonly number[];
}

/** Before and after these years a zone keeps the first and the last offset. */
const firstYear = 1900;
const lastYear = 2100;

/** Short enough that no zone changes its offset and changes it back in between. */
const step = 5 * 86_400_000;

const known = new Map<string, ZoneOffsets>();

/**
 * When a zone changed its offset, and will, as the IANA data of this process has it. For databases whose own data of
 * zones may be missing, old, or end in 2038.
 */
export function zoneOffsets(timezone: string): ZoneOffsets {
  const found = known.get(timezone) ?? readOffsets(timezone);
  known.set(timezone, found);
  return found;
}

function readOffsets(timezone: string): ZoneOffsets {
  const offsetAt = clockOf(timezone);
  const starts: number[] = [];
  let before = Date.UTC(firstYear, 0, 1);
  const offsets = [offsetAt(before)];
  for (let instant = before + step; instant < Date.UTC(lastYear + 1, 0, 1); instant += step) {
    const offset = offsetAt(instant);
    if (offset !== offsets.at(-1)) {
      starts.push(changeBetween(before, instant, (at) => offsetAt(at) === offset));
      offsets.push(offset);
    }
    before = instant;
  }
  return { starts, offsets };
}

/** Reads the wall clock of a zone many thousand times: faster than `toLocal`, and only for the years above. */
function clockOf(timezone: string): (instant: number) => number {
  const units = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: timezone, hourCycle: 'h23', ...units });
  return (instant) => {
    const [month = 0, day = 0, year = 0, ...time] = (formatter.format(instant).match(/\d+/g) ?? []).map(Number);
    const [hours = 0, minutes = 0, seconds = 0] = time;
    return (Date.UTC(year, month - 1, day, hours, minutes, seconds) - instant) / 1000;
  };
}

/** The first second at which `changed` holds. */
function changeBetween(before: number, after: number, changed: (instant: number) => boolean): number {
  let [low, high] = [before / 1000, after / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (changed(middle * 1000)) high = middle;
    else low = middle;
  }
  return high;
}
