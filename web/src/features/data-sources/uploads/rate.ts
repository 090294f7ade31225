/** One look at how far something is: `at` in milliseconds, `done` in bytes. */
export interface RateSample {
  readonly at: number;
  readonly done: number;
}

const windowMs = 5_000;

/** The samples of the last seconds, with the new one at the end. */
export function addSample(samples: readonly RateSample[], sample: RateSample): readonly RateSample[] {
  const recent = samples.filter((old) => sample.at - old.at <= windowMs && old.done <= sample.done);
  return [...recent, sample];
}

/** Bytes per second over the window; null until there is enough to say so. */
export function rateOf(samples: readonly RateSample[]): number | null {
  const first = samples.at(0);
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < 400) return null;
  const rate = ((last.done - first.done) / (last.at - first.at)) * 1000;
  return rate > 0 ? rate : null;
}

/** Seconds until `total` is reached at this rate; null when nobody can tell. */
export function remainingSeconds(samples: readonly RateSample[], total: number): number | null {
  const rate = rateOf(samples);
  const done = samples.at(-1)?.done ?? 0;
  return rate === null ? null : Math.max(0, (total - done) / rate);
}
