import { describe, expect, it } from 'vitest';
import { scaleFor } from './scale';

describe('how much larger words and strokes are', () => {
  it.each([
    ['a tile', 240, 160, 1],
    ['a card', 600, 400, 1],
    ['a wide, low card of a dashboard', 1_900, 300, 1],
    ['a full screen', 1_920, 1_080, 1.38],
    ['a wall', 3_840, 2_160, 2.46],
  ])('%s', (_, width, height, scale) => {
    expect(scaleFor({ width, height })).toBe(scale);
  });
});
