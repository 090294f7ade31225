import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../ui/theme/tokens';
import { areaColor, categoryColor, dimmedColor, inkOn, mixColors, otherColor } from './colors';

/** WCAG 2.2, written down again, so that a mistake in ours is found. */
function contrast(one: string, other: string): number {
  const [low, high] = [one, other].map(luminance).sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}
const luminance = (hex: string): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, channel) => {
    const value = parseInt(hex.slice(1 + 2 * channel, 3 + 2 * channel), 16) / 255;
    return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  }, 0);

describe('ink', () => {
  it('can be read on every colour there is', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (...rgb) => {
        const fill = `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
        expect(contrast(inkOn(fill), fill)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it.each(['light', 'dark'] as const)('can be read on areas, paler levels and dimmed marks, %s', (mode) => {
    const theme = tokens[mode];
    for (let slot = 0; slot < 8; slot += 1) {
      const color = categoryColor(slot, theme);
      const area = areaColor(color, theme);
      const fills = [
        color,
        area,
        dimmedColor(color, theme),
        ...[0.12, 0.24, 0.36].map((share) => mixColors(area, theme.surface, share)),
      ];
      for (const fill of fills) expect(contrast(inkOn(fill), fill)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it.each(['light', 'dark'] as const)('areas stand out from the ground as far as their colour does, %s', (mode) => {
  const theme = tokens[mode];
  const colors = [...theme.cat, otherColor(theme)];
  for (const color of colors) {
    const least = Math.min(3, contrast(color, theme.surface));
    expect(contrast(areaColor(color, theme), theme.surface), color).toBeGreaterThanOrEqual(least);
  }
  expect(contrast(areaColor(otherColor(theme), theme), theme.surface)).toBeGreaterThanOrEqual(3);
});
