import type { Tokens } from '../ui/theme/tokens';

/** Categorical colours there are; there is never one more. */
const slotCount = 8;

/** Remembers which value has which colour, so that a filter or another chart does not change it. */
export interface ColorBook {
  /** A slot for each key, in order; equal keys of one scope always get the same slot. */
  readonly slots: (scope: string, keys: readonly string[]) => number[];
}

/** A book that lives as long as whoever made it: a dashboard page, an editor. */
export function createColorBook(): ColorBook {
  const scopes = new Map<string, Map<string, number>>();
  return {
    slots(scope, keys) {
      const known = scopes.get(scope) ?? new Map<string, number>();
      scopes.set(scope, known);
      for (const key of [...keys].sort()) if (!known.has(key)) known.set(key, known.size % slotCount);
      return distinct(keys.map((key) => known.get(key) ?? 0));
    },
  };
}

/** Within one chart no two series share a slot as long as there are free ones. */
function distinct(slots: readonly number[]): number[] {
  const taken = new Set<number>();
  return slots.map((slot) => {
    const free = Array.from({ length: slotCount }, (_, offset) => (slot + offset) % slotCount);
    const chosen = free.find((each) => !taken.has(each)) ?? slot;
    taken.add(chosen);
    return chosen;
  });
}

const parsed = new Map<string, readonly number[]>();
const mostParsed = 1_000;

/** Red, green and blue; remembered, because ramps and grounds are asked for with every mark. */
export function channels(hex: string): readonly number[] {
  const known = parsed.get(hex);
  if (known) return known;
  const made = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(hex, made);
  return made;
}
const toHex = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** `from` with `share` (0 to 1) of `to` mixed in. */
export function mixColors(from: string, to: string, share: number): string {
  const target = channels(to);
  return toHex(channels(from).map((value, index) => value * (1 - share) + (target[index] ?? 0) * share));
}

function luminance(hex: string): number {
  const linear = channels(hex).map((value) => {
    const unit = value / 255;
    return unit <= 0.04045 ? unit / 12.92 : ((unit + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

const contrast = (one: string, other: string): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

const [white, ink, black] = ['#FFFFFF', '#0C1413', '#000000'] as const;
/** What text needs: WCAG 2.2, 1.4.3. */
const readable = 4.5;

const inks = new Map<string, string>();

/** White or dark ink, whichever reads better on the fill. Of white and black one always does; our own ink is softer. */
export function inkOn(fill: string): string {
  const known = inks.get(fill);
  if (known !== undefined) return known;
  const ink = readableOn(fill);
  if (inks.size >= mostParsed) inks.clear();
  inks.set(fill, ink);
  return ink;
}

function readableOn(fill: string): string {
  const onWhite = contrast(white, fill);
  const onInk = contrast(ink, fill);
  if (Math.max(onWhite, onInk) >= readable) return onWhite >= onInk ? white : ink;
  return onWhite >= contrast(black, fill) ? white : black;
}

export const isDark = (tokens: Tokens): boolean => luminance(tokens.surface) < 0.2;

/** What marks need against the ground: WCAG 2.2, 1.4.11. */
const visible = 3;
const areas = new Map<string, string>();

/** Large areas are calmer: the colour with some of the surface in it, as much as leaves it visible. */
export function areaColor(color: string, tokens: Tokens): string {
  const key = `${color} ${tokens.surface}`;
  const known = areas.get(key);
  if (known !== undefined) return known;
  const shares = isDark(tokens) ? [0.38, 0.3, 0.22, 0.14, 0.06] : [0.08, 0.04];
  const calm = shares.map((share) => mixColors(color, tokens.surface, share));
  const area = calm.find((each) => contrast(each, tokens.surface) >= visible) ?? color;
  areas.set(key, area);
  return area;
}

/** As quiet as a line may be and still be seen: the data under its own average. */
export function quietColor(color: string, tokens: Tokens): string {
  const quiet = [0.5, 0.42, 0.34, 0.26, 0.18, 0.1].map((share) => mixColors(color, tokens.surface, share));
  return quiet.find((each) => contrast(each, tokens.surface) >= visible) ?? color;
}

/** Marks that are not selected step back, and stay visible. */
export const dimmedColor = (color: string, tokens: Tokens): string =>
  mixColors(color, tokens.surface, isDark(tokens) ? 0.72 : 0.76);

export const categoryColor = (slot: number, tokens: Tokens): string => tokens.cat[slot % slotCount] ?? tokens.brand;
/** What is left after the largest. */
export const otherColor = (tokens: Tokens): string => mixColors(tokens.ink3, tokens.surface, 0.26);

/** A colour on a ramp; `share` runs from 0 to 1 along it. */
export function rampColor(ramp: readonly string[], share: number): string {
  const place = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const index = Math.min(ramp.length - 2, Math.floor(place));
  const from = ramp[index] ?? '#000000';
  return mixColors(from, ramp[index + 1] ?? from, place - index);
}
