import type { Box } from '../model';

/** A place that words could stand at; earlier ones are liked better. */
export interface Candidate {
  readonly box: Box;
  /** How far it is from the one that is liked best, where its place in the list does not say so. */
  readonly rank?: number;
}

const overlapArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const within = (box: Box, outer: Box): boolean =>
  box.x >= outer.x - 0.5 &&
  box.y >= outer.y - 0.5 &&
  box.x + box.width <= outer.x + outer.width + 0.5 &&
  box.y + box.height <= outer.y + outer.height + 0.5;

interface Room {
  /** Words stay in here. */
  readonly bounds: Box;
  /** Never covered: other words. */
  readonly words: readonly Box[];
  /** Covered where it cannot be helped: marks. */
  readonly marks: readonly Box[];
  /** At most this share of the words lies over marks; all of it when absent. */
  readonly mostCovered?: number;
}

/** How much of the box lies over marks, in square pixels; where marks lie on each other it counts more than once. */
export const coveredArea = (box: Box, marks: readonly Box[]): number =>
  marks.reduce((sum, mark) => sum + overlapArea(mark, box), 0);

/** What it costs to be the next candidate rather than the one before, in square pixels of covered marks. */
const stepCost = 14;

/** The candidate that covers no words and the least of the marks; null when none is free. */
export function bestPlace<C extends Candidate>(candidates: readonly C[], room: Room): C | null {
  let best: C | null = null;
  let least = Infinity;
  candidates.forEach((candidate, index) => {
    const { box } = candidate;
    if (!within(box, room.bounds) || room.words.some((each) => overlapArea(each, box) > 0)) return;
    const covered = coveredArea(box, room.marks);
    if (covered > (room.mostCovered ?? Infinity) * box.width * box.height) return;
    const cost = (candidate.rank ?? index) * stepCost + covered;
    if (cost < least) [best, least] = [candidate, cost];
  });
  return best;
}
