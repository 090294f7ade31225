import { meanEffectiveness } from './effectiveness.js';
import type { Draft } from './draft.js';

/** What a chart loses for each chosen column that it does not show. */
const unused = 0.62;
/** What it loses each time the marks double beyond what reads well. */
const crowding = 0.82;

/**
 * How well a draft shows the chosen columns, 0 to 1: how exactly its channels are read (see effectiveness.ts), how well
 * its type suits the task (`suits`, after Show Me: Mackinlay, Hanrahan and Stolte, IEEE TVCG 13(6), 2007), less what it
 * leaves out and less its crowding (as the costs of CompassQL and Draco add up).
 */
export function scoreOf({ encodings, suits, marks, readable }: Draft, chosen: number): number {
  const shown = new Set(encodings.flatMap(({ fact }) => fact?.name ?? [])).size;
  const over = marks > readable ? Math.log2(marks / readable) : 0;
  const score = suits * meanEffectiveness(encodings) * unused ** Math.max(0, chosen - shown) * crowding ** over;
  return Number(score.toFixed(3));
}
