import type { Box, ChartInput } from '../model';
import type { SceneText } from '../scene/scene';
import { wrapText, type MeasureText } from './text';

interface Words {
  readonly name: string;
  /** Below the name, where there is room. */
  readonly value?: string;
}

const inset = 6;
const nameWeight = 560;
const sizes = [20, 16, 13, 11] as const;
/** A block that has room for a short name. */
const least = { width: 22, height: 19 };
const lineHeight = (size: number): number => Math.round(size * 1.22);

/** A name in the upper corner of a block, in the largest letters that suit it; nothing when it would be cut. */
export function blockLabel(box: Box, { name, value }: Words, color: string, input: ChartInput): SceneText[] {
  const { measure } = input.environment;
  if (box.width < least.width || box.height < least.height) return [];
  const room = { width: box.width - 2 * inset, height: box.height - 2 * (inset - 2) };
  const fit = fitName(name, room, measure);
  if (!fit) return [];
  const { size, lines } = fit;
  const step = lineHeight(size);
  const base = { x: box.x + inset, color, anchor: 'start' as const };
  const top = box.y + inset - 2;
  const words = lines.map((text, index): SceneText => ({
    ...base,
    y: top + step * (index + 0.5),
    ...{ text, size, weight: nameWeight },
  }));
  const valueSize = Math.max(11, size - 4);
  const below = lines.length * step + lineHeight(valueSize);
  if (value === undefined || below > room.height || measure(value, valueSize) > room.width) return words;
  return [
    ...words,
    { ...base, y: top + lines.length * step + lineHeight(valueSize) / 2, text: value, size: valueSize },
  ];
}

/** Large letters are for large blocks: not more than a third of the height for the name. */
function fitName(
  name: string,
  room: { width: number; height: number },
  measure: MeasureText,
): { size: number; lines: string[] } | null {
  for (const size of sizes) {
    const smallest = size === sizes.at(-1);
    if (!smallest && lineHeight(size) * 3.4 > room.height) continue;
    if (lineHeight(size) <= room.height && measure(name, size, nameWeight) <= room.width)
      return { size, lines: [name] };
  }
  const lines = wrapText(name, room.width, measure, 11);
  const whole = lines.every((line) => !line.endsWith('…') && measure(line, 11, nameWeight) <= room.width);
  return whole && lines.length > 0 && lines.length * lineHeight(11) <= room.height ? { size: 11, lines } : null;
}
