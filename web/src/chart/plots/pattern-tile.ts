import { tileOf, tileSize } from '../scene/patterns';
import type { Pattern } from '../scene/scene';

/** Drawn larger, for screens with several points a pixel. */
const sharpness = 2;

/** The tile of a series for a canvas; null for the plain one. */
export function tileFill(context: CanvasRenderingContext2D, { index, color }: Pattern): CanvasPattern | null {
  const tile = tileOf(index);
  if (!tile) return null;
  const canvas = document.createElement('canvas');
  canvas.width = tileSize * sharpness;
  canvas.height = tileSize * sharpness;
  const own = canvas.getContext('2d');
  if (!own) return null;
  own.scale(sharpness, sharpness);
  own.fillStyle = color;
  own.strokeStyle = color;
  own.lineWidth = tile.stroke ?? 0;
  const path = new Path2D(tile.d);
  if (tile.stroke === undefined) own.fill(path);
  else own.stroke(path);
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / sharpness));
  return pattern;
}
