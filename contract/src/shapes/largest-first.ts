/** More than any picture draws apart. */
const mostInOrder = 1_000;

/**
 * The places of the sizes, the largest first; equal ones stay in their order. Of very many only those that may be drawn
 * are put in order, before all others: comparing each with each would take longer than drawing them.
 */
export function largestFirst(sizes: readonly number[], most = mostInOrder): number[] {
  const bySize = (a: number, b: number): number => (sizes[b] ?? 0) - (sizes[a] ?? 0);
  if (sizes.length <= 2 * most) return [...sizes.keys()].sort(bySize);
  const least = new Float64Array(sizes).sort()[sizes.length - most] ?? 0;
  const [large, small]: [number[], number[]] = [[], []];
  sizes.forEach((size, place) => (size >= least ? large : small).push(place));
  return large.sort(bySize).concat(small);
}
