import type { ChartInput } from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { sceneFont, type SceneText } from '../scene/scene';

interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is wrong with the words of a scene: outside of the picture, or lying on each other. Turned ones are passed over. */
export function sceneFaults(model: SceneModel, { environment }: ChartInput): string[] {
  const words = model.scene.texts.filter(({ turn }) => turn === undefined).map(boxOf);
  const cut = words.filter(
    ({ left, right, top, bottom }) => left < -1 || right > model.width + 1 || top < -1 || bottom > model.height + 1,
  );
  const lying = words.flatMap((a, index) =>
    words.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`"${a.text}" lies on "${b.text}"`] : [])),
  );
  return [...cut.map(({ text }) => `"${text}" is cut`), ...lying];

  function boxOf({ text, x, y, anchor = 'middle', size = sceneFont, weight }: SceneText): Words {
    const width = environment.measure(text, size, weight);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { text, left, right: left + width, top: y - size * 0.45, bottom: y + size * 0.45 };
  }
}

const overlap = (a: Words, b: Words): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
