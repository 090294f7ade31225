/** Timing of pairs in one run: what two machines or two days measure cannot be compared, what alternates can. */

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Runs A and B in turn (A B, B A, A B …) and answers their times in milliseconds. `warmUp` rounds are not counted. */
export async function alternate(
  rounds: number,
  a: (round: number) => Promise<unknown>,
  b: (round: number) => Promise<unknown>,
  warmUp = 2,
): Promise<{ readonly a: number[]; readonly b: number[] }> {
  const times = { a: [] as number[], b: [] as number[] };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const order = round % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const);
    for (const name of order) {
      const ms = await timeMs(() => (name === 'a' ? a : b)(round));
      if (round >= warmUp) times[name].push(ms);
    }
  }
  return times;
}
