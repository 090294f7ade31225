import { useId } from 'react';
import { fonts } from '../../ui/theme/tokens';
import type { Box, ChartModel } from '../model';
import { sceneFont, type Scene } from '../scene/scene';
import type { PlotProps } from './plot';
import { SceneMarkup } from './scene-plot';

interface MapModel extends ChartModel {
  readonly map: Scene;
  readonly mapBox: Box;
  readonly key: Scene;
}

/** A map and its key; what of the map lies beyond its box is cut. */
export function MapPlot({ model }: PlotProps<MapModel>) {
  const clip = useId();
  const { width, height, map, mapBox, key } = model;
  return (
    <svg width={width} height={height} fontFamily={fonts.ui} fontSize={sceneFont}>
      <clipPath id={clip}>
        <rect {...mapBox} />
      </clipPath>
      <g clipPath={`url(#${clip})`} strokeLinejoin="round">
        <g transform={`translate(${mapBox.x} ${mapBox.y})`}>
          <SceneMarkup scene={map} />
        </g>
      </g>
      <SceneMarkup scene={key} />
    </svg>
  );
}
