// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modes, tokens } from './tokens.js';
import { contrast, smallestDistance, visions } from '../../../test/color-vision.js';

describe.each(modes)('palette, %s', (mode) => {
  const t = tokens[mode];
  const papers = { canvas: t.canvas, surface: t.surface, raised: t.raised, sunken: t.sunken };

  test.each(Object.entries(papers))('text is readable on %s', (_name, paper) => {
    for (const ink of [t.ink, t.ink2, t.ink3, t.brand, t.good, t.bad, t.info, t.warn]) {
      expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('words in badges and on buttons are readable', () => {
    const pairs = [
      [t.good, t.goodSoft],
      [t.bad, t.badSoft],
      [t.warn, t.warnSoft],
      [t.info, t.infoSoft],
      [t.brand, t.brandSoft],
      [t.ink, t.brandSoft],
      [t.onBrand, t.brand],
      [t.railText, t.rail],
    ] as const;
    for (const [ink, paper] of pairs) expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  });

  test('the outline of fields and the focus ring are seen', () => {
    for (const paper of Object.values(papers)) {
      expect(contrast(t.control, paper), `control on ${paper}`).toBeGreaterThanOrEqual(3);
      expect(contrast(t.brand, paper), `focus on ${paper}`).toBeGreaterThanOrEqual(3);
    }
  });

  test('categories stand out from cards', () => {
    for (const category of t.cat) expect(contrast(category, t.surface), category).toBeGreaterThanOrEqual(3);
  });

  test.each(visions)('categories are told apart with %s vision', (vision) => {
    expect(smallestDistance(t.cat, vision)).toBeGreaterThanOrEqual(9);
  });

  test.each(visions)('steps of the sequence are told apart with %s vision', (vision) => {
    for (const [index, step] of t.seq.entries()) {
      const next = t.seq[index + 1];
      if (next !== undefined) expect(smallestDistance([step, next], vision)).toBeGreaterThanOrEqual(3.5);
    }
  });

  test('what is seen before the first script has the colour of the page', () => {
    const css = readFileSync(new URL('../../app/base.css', import.meta.url), 'utf8');
    expect(css).toContain(`background: ${t.canvas.toLowerCase()}`);
  });
});
