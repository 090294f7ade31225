import { expect, test } from 'vitest';
import { PrimaryPositions, toPosition } from './wal-position.js';

test('positions compare across the turn of the lower half', () => {
  expect(toPosition('0/0')).toBe(0n);
  expect(toPosition('16/B374D848')).toBe(0x16b374d848n);
  expect(toPosition('1/0') - toPosition('0/FFFFFFFF')).toBe(1n);
});

test('what was replayed says of when it is', () => {
  const positions = new PrimaryPositions();
  expect(positions.lastSeenAt(5n)).toBeNull();
  for (const [at, position] of [
    [100, 5n],
    [200, 5n],
    [300, 9n],
  ] as const)
    positions.add(at, position);
  expect([4n, 5n, 8n, 9n, 10n].map((replayed) => positions.lastSeenAt(replayed))).toEqual([null, 200, 200, 300, 300]);
  for (let at = 400; at < 20_000; at += 100) positions.add(at, 10n);
  expect(positions.lastSeenAt(9n)).toBeNull();
});
