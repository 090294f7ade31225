/** Milliseconds by unit, so that durations read as words. */
export const Second = { ms: 1_000 } as const;
export const Minute = { ms: 60 * Second.ms } as const;
export const Day = { ms: 24 * 60 * Minute.ms } as const;

export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
