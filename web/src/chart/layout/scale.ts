import type { Size } from '../model';

/** What type sizes and strokes are made for. */
const usual: Size = { width: 1_100, height: 700 };
/** Of what a picture is larger than that, words and strokes grow by so much: they are read from further off. */
const share = 0.7;

/** How much larger words and strokes of a picture of this size are; 1 up to the size of a page. */
export function scaleFor({ width, height }: Size): number {
  const ratio = Math.min(width / usual.width, height / usual.height);
  return ratio <= 1 ? 1 : Math.round((1 + (ratio - 1) * share) * 100) / 100;
}
