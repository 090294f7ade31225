import type { ValueScale } from '../layout/linear-ticks';
import type { FormatNumber } from '../format/numbers';
import type { Box, ChartInput } from '../model';
import type { Scene } from '../scene/scene';
import { exactly } from './exactly';
import { valuePlane, type AxisPlane, type ReferencePlane } from './plane';
import { wordBoxes } from './words-there';

interface ScenePlaneOptions {
  readonly inner: Box;
  readonly scene: Scene;
  /** Of the values. */
  readonly scale: ValueScale;
  readonly write: FormatNumber;
  readonly lying?: boolean;
  /** The numbers that are drawn; null where the marks are no single numbers. */
  readonly values?: (series?: string) => readonly number[] | null;
  readonly x: AxisPlane;
  readonly right?: AxisPlane | undefined;
  readonly drawn?: readonly Box[] | undefined;
}

/** Where lines and bands go in a chart whose picture is a scene. */
export function scenePlane(input: ChartInput, options: ScenePlaneOptions): ReferencePlane {
  const { inner, scene, scale, lying = false, values = () => null, x, right, drawn } = options;
  const write = exactly(input, options.write);
  const y = valuePlane({ scale, inner, upright: !lying, write, values });
  const words = wordBoxes(scene.texts, input.environment.measure);
  return { inner, axes: { y, x, ...(right ? { right } : {}) }, words, drawn };
}
