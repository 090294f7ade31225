import type { ChartModel } from '../model';
import { SceneSvg } from '../plots/scene-plot';

/** Goal lines, bands and annotations, below or over the marks of any chart. Said to readers by its description. */
export function ReferenceLayer({ model, layer }: { readonly model: ChartModel; readonly layer: 'under' | 'over' }) {
  const scene = model.reference?.[layer];
  if (!scene || scene.shapes.length + scene.texts.length === 0) return null;
  return (
    <div className="dvp-plot" style={{ left: 0, top: 0 }} aria-hidden="true">
      <SceneSvg scene={scene} width={model.width} height={model.height} />
    </div>
  );
}
