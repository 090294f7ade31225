/** Asks until the answer is one to go on with; fails after half a minute with the last answer. */
export async function eventually<T>(ask: () => Promise<T>, good: (answer: T) => boolean, maxMs = 30_000): Promise<T> {
  const deadline = Date.now() + maxMs;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Still not so after ${maxMs} ms: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
