import { linePath, type PathPoint } from '../path';
import { clipLine } from './clip-line';

/** Where nothing is known a line is dotted. */
export const bridgeDash = '1 4';

/** Straight over each gap of a line, as far as it is between the top and `height`; moved down by `from`. */
export function bridgesOf(points: readonly PathPoint[], height: number, from = 0): string | null {
  const parts: string[] = [];
  let before: { readonly point: readonly [number, number]; readonly place: number } | null = null;
  points.forEach((point, place) => {
    if (!point) return;
    if (before && place > before.place + 1) {
      const stretch = clipLine([before.point, point], height);
      parts.push(
        linePath(
          stretch.map((each) => each && [each[0], each[1] + from]),
          false,
        ),
      );
    }
    before = { point, place };
  });
  return parts.join('') || null;
}
