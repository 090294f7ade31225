/** Ranges to be drawn as one, so that at most `most` are: 1, 2 or 5 times a power of ten. */
export function joinedBins(count: number, most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (count / (factor * power) <= most) return factor * power;
  }
}
