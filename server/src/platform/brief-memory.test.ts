import { describe, expect, it } from 'vitest';
import { BriefMemory } from './brief-memory.js';
import { Writes } from './writes.js';

function memory() {
  let now = 0;
  const writes = new Writes();
  const brief = new BriefMemory<number>({ clock: { now: () => new Date(now) }, writes, maxAgeMs: 500 });
  let reads = 0;
  const ask = (key = 'a') => brief.get(key, () => Promise.resolve((reads += 1)));
  return { ask, brief, writes, advance: (ms: number) => (now += ms) };
}

describe('a brief memory', () => {
  it('reads once for equal questions of a moment', async () => {
    const { ask, advance } = memory();
    expect(await Promise.all([ask(), ask(), ask('b')])).toEqual([1, 1, 2]);
    advance(499);
    expect(await ask()).toBe(1);
    advance(1);
    expect(await ask()).toBe(3);
  });

  it('keeps nothing across a write, neither its beginning nor its end', async () => {
    const { ask, writes } = memory();
    expect(await ask()).toBe(1);
    const end = writes.begin();
    expect(await ask()).toBe(2);
    end();
    expect(await ask()).toBe(3);
  });

  it('does not remember failures', async () => {
    const { ask, brief } = memory();
    await expect(brief.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await ask()).toBe(1);
  });
});
