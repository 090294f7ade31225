const MiB = 2 ** 20;
/** A store takes so many parts of one object, and none but the last smaller than this. */
const mostParts = 10_000;
const smallestBytes = 5 * MiB;
/** Parts that are on their way together, and what they may take of memory when they are larger. */
const mostAtOnce = 3;
const memoryBytes = 96 * MiB;

export interface PartPlan {
  /** Of every part but the last: some stores want them alike, so it is settled before the first one goes. */
  readonly partBytes: number;
  readonly atOnce: number;
}

/** In which parts an object goes that has at most so many bytes; without that, as if it were of ordinary size. */
export function planParts(atMost = 0): PartPlan {
  const partBytes = Math.max(smallestBytes, Math.ceil(atMost / mostParts / MiB) * MiB);
  return { partBytes, atOnce: Math.min(mostAtOnce, Math.max(1, Math.floor(memoryBytes / partBytes))) };
}
